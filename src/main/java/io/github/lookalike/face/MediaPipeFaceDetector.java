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
 *   <li>no face is sure: the image with a wide black margin (a face that fills the picture then fits), and turned by 90,
 *       180 and 270 degrees; the view with the surest face counts;
 *   <li>a face is too small in the network's input for steady landmarks: a second look at it, enlarged.
 * </ul>
 */
public final class MediaPipeFaceDetector implements FaceDetector {

    static final double MIN_SCORE = 0.5;
    static double FAINT = Double.parseDouble(System.getProperty("x.faint", "0.3"));
    private static final double SMALL = 1.0 / 6;
    private static final double TURNED = 45;
    static int stage2;
    static double EDGE = Double.parseDouble(System.getProperty("x.edge", "0.15"));
    static String WIDE = System.getProperty("x.wide", "1.5");

    private final MediaPipeNetwork network;
    private final Scrutiny scrutiny;

    /** @throws ModelException if the model can't be loaded */
    public MediaPipeFaceDetector(ModelDescriptor model) throws ModelException {
        network = new MediaPipeNetwork(model);
        scrutiny = new Scrutiny(network);
    }

    @Override
    public List<Face> detect(Image image) {
        return detect(image, false);
    }

    @Override
    public List<Face> detectMain(Image image) {
        return detect(image, true);
    }

    private List<Face> detect(Image image, boolean oneIsEnough) {
        Region whole = Region.around(image.width(), image.height());
        List<Face> faces = scrutiny.look(image, whole, MIN_SCORE, f -> true);
        if (faces.isEmpty()) {
            faces = otherwise(image, whole);
        }
        double turn = turn(faces);
        if (turn != 0) {
            faces = NonMaximumSuppression.added(faces, scrutiny.look(image, whole.turned(turn), MIN_SCORE, f -> true));
        }
        if (!oneIsEnough) {
            for (String w : WIDE.split(",")) {
                faces = withCut(image, faces, whole.turned(turn).widened(Double.parseDouble(w)));
            }
            for (Region edge : TileSearch.edges(image.width(), image.height(), turn)) {
                faces = withCut(image, faces, edge);
            }
        }
        if (faces.isEmpty() || !oneIsEnough) {
            faces = withTiles(image, faces, whole.side(), turn, oneIsEnough);
        }
        return faces.stream()
                .sorted(Prominence.order(image.width(), image.height()))
                .toList();
    }

    private List<Face> withCut(Image image, List<Face> known, Region region) {
        return NonMaximumSuppression.added(known, scrutiny.look(image, region, EDGE, f -> (f.score() >= MIN_SCORE || Scrutiny.isCut(image, f) && f.box().width() >= LEAST * region.side()) && known.stream().noneMatch(k -> NonMaximumSuppression.samePlace(k, f))));
    }
    static double LEAST = Double.parseDouble(System.getProperty("x.least", "0.1"));

    private List<Face> otherwise(Image image, Region whole) {
        stage2++;
        List<Face> faces = scrutiny.look(image, whole, FAINT, f -> f.score() < MIN_SCORE);
        for (Region view : List.of(whole.widened(2), whole.turned(90), whole.turned(180), whole.turned(270))) {
            if (!faces.isEmpty()) {
                break;
            }
            faces = scrutiny.look(image, view, FAINT, f -> true);
        }
        return faces;
    }

    private static double turn(List<Face> faces) {
        return faces.stream().max(Comparator.comparingDouble(Face::score)).map(f -> f.landmarks().roll()).filter(roll -> Math.abs(roll) > TURNED).orElse(0.0);
    }

    private List<Face> withTiles(Image image, List<Face> known, double wholeSide, double turn, boolean oneIsEnough) {
        List<Face> faces = known;
        double seen = wholeSide;
        List<Double> sides = TileSearch.sides(image.width(), image.height());
        for (double side : sides) {
            if (!mayMissSmaller(faces, seen) || oneIsEnough && !faces.isEmpty()) {
                return faces;
            }
            faces = NonMaximumSuppression.added(faces, tiles(image, side, turn));
            if (faces.isEmpty() && side > sides.get(sides.size() - 1)) {
                faces = tiles(image, side, turn + 180);
            }
            seen = side;
        }
        return faces;
    }

    private List<Face> tiles(Image image, double side, double turn) {
        List<Face> faces = new ArrayList<>();
        for (Region tile : TileSearch.tiles(image.width(), image.height(), side, turn)) {
            faces.addAll(scrutiny.look(image, tile, MIN_SCORE, f -> true));
        }
        return NonMaximumSuppression.best(faces);
    }

    private static boolean mayMissSmaller(List<Face> faces, double side) {
        return faces.isEmpty() || faces.stream().anyMatch(face -> face.box().width() < SMALL * side);
    }

    @Override
    public void close() {
        network.close();
    }
}
