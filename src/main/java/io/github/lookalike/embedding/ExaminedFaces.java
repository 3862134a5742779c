package io.github.lookalike.embedding;

import io.github.lookalike.face.FaceQuality;
import java.util.List;

/**
 * The faces of a photo that were chosen, embedded, and how well they can be seen.
 *
 * @param qualities in the order of {@link ChosenFaces#faces()}
 */
public record ExaminedFaces(ChosenFaces chosen, List<FaceQuality> qualities) {

    public ExaminedFaces {
        qualities = List.copyOf(qualities);
        if (chosen.faces().size() != qualities.size()) {
            throw new IllegalArgumentException(
                    chosen.faces().size() + " faces, but " + qualities.size() + " qualities");
        }
    }
}
