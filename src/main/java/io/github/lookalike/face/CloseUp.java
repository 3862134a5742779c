package io.github.lookalike.face;

import io.github.lookalike.image.Image;
import java.util.Comparator;
import java.util.Optional;

/** Looks again at a face that was seen. */
final class CloseUp {
    static int looks;
    static double FAINT = 0.3;

    private final MediaPipeNetwork network;

    CloseUp(MediaPipeNetwork network) {
        this.network = network;
    }

    /**
     * The surest face in a place.
     *
     * @param widths side of the region that is looked at, in widths of the face
     * @param degrees how far the region is turned
     */
    Optional<Sighting> look(Image image, Face face, double widths, double degrees) {
        looks++;
        Region region = new Region(face.box().centre(), widths * face.box().width(), degrees);
        return network.detect(image, region, FAINT).stream()
                .filter(again -> NonMaximumSuppression.samePlace(again, face))
                .max(Comparator.comparingDouble(Face::score))
                .map(again -> new Sighting(again, region));
    }
}
