package io.github.lookalike.face;

import java.util.List;

/**
 * The faces of a photo, and how well they can be seen.
 *
 * @param width of the upright photo, in pixels
 * @param height alike
 * @param faces the most prominent first; empty if it has none
 * @param qualities theirs, in the same order
 */
public record SeenFaces(int width, int height, List<Face> faces, List<FaceQuality> qualities) {

    public SeenFaces {
        faces = List.copyOf(faces);
        qualities = List.copyOf(qualities);
        if (faces.size() != qualities.size()) {
            throw new IllegalArgumentException(faces.size() + " faces, but " + qualities.size() + " qualities");
        }
    }
}
