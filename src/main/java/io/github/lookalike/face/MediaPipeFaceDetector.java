package io.github.lookalike.face;

import io.github.lookalike.image.Image;
import io.github.lookalike.model.ModelDescriptor;
import io.github.lookalike.model.ModelException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * MediaPipe's full-range face detector, run over the whole image and, where that may not do, over parts of it:
 *
 * <ul>
 *   <li>small faces are among those found, or none are: overlapping tiles, each seen enlarged;
 *   <li>none are found: the image with a wide black margin (a face that fills the picture then fits), then turned by
 *       90, 180 and 270 degrees;
 *   <li>a face is small in the network's input: a second look at it enlarged and upright, for sharper landmarks.
 * </ul>
 */
public final class MediaPipeFaceDetector implements FaceDetector {

    private static final double MIN_SCORE = 0.5;

    /** A face narrower than this share of a region may have smaller neighbours that were missed. */
    private static final double SMALL = 1.0 / 6;

    /** Tiles narrower than this many input widths would only enlarge pixels. */
    private static final double MIN_TILE = 0.75;

    private static final int TILE_LEVELS = 2;

    /** How much more than the face's box the second look takes in. */
    private static final double CLOSE_UP = 2.2;

    /** A face wider than this share of the input gains nothing from a second look. */
    private static final double SHARP = 0.4;

    private final MediaPipeNetwork network;

    /** @throws ModelException if the model can't be loaded */
    public MediaPipeFaceDetector(ModelDescriptor model) throws ModelException {
        network = new MediaPipeNetwork(model);
    }

    @Override
    public List<Face> detect(Image image) {
        Region whole = Region.around(image.width(), image.height());
        List<Face> faces = look(image, whole);
        if (faces.isEmpty()) {
            faces = look(image, whole.widened(2));
        }
        if (faces.isEmpty() || smallest(faces) < SMALL * whole.side()) {
            faces = withTiles(image, faces, whole.side() / 2, TILE_LEVELS);
        }
        for (int degrees = 90; faces.isEmpty() && degrees < 360; degrees += 90) {
            faces = look(image, whole.turned(degrees));
        }
        return faces.stream()
                .sorted(Prominence.order(image.width(), image.height()))
                .toList();
    }

    private List<Face> look(Image image, Region region) {
        return network.detect(image, region, MIN_SCORE).stream()
                .map(face -> closeUp(image, region, face))
                .toList();
    }

    private List<Face> withTiles(Image image, List<Face> known, double side, int levels) {
        if (levels == 0 || side < MIN_TILE * network.size()) {
            return known;
        }
        List<Face> all = new ArrayList<>(known);
        for (Region tile : Region.tiles(image.width(), image.height(), side)) {
            all.addAll(look(image, tile));
        }
        List<Face> faces = NonMaximumSuppression.best(all);
        boolean more = !faces.isEmpty() && smallest(faces) < SMALL * side;
        return more ? withTiles(image, faces, side / 2, levels - 1) : faces;
    }

    private static double smallest(List<Face> faces) {
        return faces.stream().mapToDouble(face -> face.box().width()).min().orElseThrow();
    }

    /** The same face with landmarks from an enlarged view, unless that view shows another face or none. */
    private Face closeUp(Image image, Region region, Face face) {
        if (face.box().width() > SHARP * region.side()) {
            return face;
        }
        Region around = new Region(face.box().centre(), face.box().width() * CLOSE_UP, region.degrees());
        return network.detect(image, around, MIN_SCORE).stream()
                .filter(closer -> sameFace(face, closer))
                .min(Comparator.comparingDouble(
                        closer -> closer.box().centre().distance(face.box().centre())))
                .orElse(face);
    }

    /** The bounds of DESIGN 2.2: beyond them the second look had jumped to a neighbour. */
    private static boolean sameFace(Face face, Face closer) {
        double moved = closer.box().centre().distance(face.box().centre());
        double ratio = closer.box().width() / face.box().width();
        return moved <= 0.3 * face.box().width() && ratio >= 0.6 && ratio <= 1.6;
    }

    @Override
    public void close() {
        network.close();
    }
}
