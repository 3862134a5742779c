package io.github.lookalike.internal.detect;

import io.github.lookalike.face.Face;
import io.github.lookalike.face.Point;
import io.github.lookalike.internal.image.Image;
import java.util.Comparator;
import java.util.Optional;

/** Re-detection: looks again, enlarged, at a face that was seen. */
final class CloseUp {

    /** What is fainter than this is of no use even where a face is known to be. */
    private static final double MIN_SCORE = 0.3;

    private final MediaPipeNetwork network;

    CloseUp(MediaPipeNetwork network) {
        this.network = network;
    }

    /**
     * The surest face in a face's place.
     *
     * @param widths side of the region that is looked at, in widths of the face
     * @param degrees how far the region is turned, clockwise
     */
    Optional<Detection> look(Image image, Face face, double widths, double degrees) {
        return look(image, face, widths, degrees, 0);
    }

    /**
     * The same from a region that is moved into the image, where it reaches over the edges.
     *
     * @param inwards by how much at most, in sides of the region
     */
    Optional<Detection> look(Image image, Face face, double widths, double degrees, double inwards) {
        double side = widths * face.box().width();
        Point centre = face.box().centre();
        Point moved = new Point(
                inwards(centre.x(), image.width(), side, inwards), inwards(centre.y(), image.height(), side, inwards));
        Region region = new Region(moved, side, degrees);
        return network.detect(image, region, MIN_SCORE).stream()
                .filter(again -> NonMaximumSuppression.samePlace(again, face))
                .max(Comparator.comparingDouble(Face::score))
                .map(again -> new Detection(again, region));
    }

    private static double inwards(double centre, int length, double side, double most) {
        double over = Math.max(0, side / 2 - centre) - Math.max(0, centre + side / 2 - length);
        return centre + Math.max(-most * side, Math.min(most * side, over));
    }
}
