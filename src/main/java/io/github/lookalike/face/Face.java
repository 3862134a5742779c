package io.github.lookalike.face;

/**
 * A face in an upright image.
 *
 * @param box where it is
 * @param landmarks its eyes, nose tip, mouth centre and ears
 * @param score the detector's confidence, 0 to 1
 */
public record Face(Box box, Landmarks landmarks, double score) {

    public Face {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score outside 0 to 1: " + score);
        }
    }
}
