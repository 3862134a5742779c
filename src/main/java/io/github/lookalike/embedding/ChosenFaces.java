package io.github.lookalike.embedding;

import io.github.lookalike.face.FaceChoice;
import java.util.List;

/**
 * The faces of a photo that were {@link FaceChoice chosen}, embedded.
 *
 * @param seen how many faces the photo has; where the main one was chosen, how many were seen on the way to it: there
 *     may be smaller ones
 * @param smallest width of the smallest face that would have been found in a photo of that size, in pixels
 * @param faces in the order of their numbers; empty if the photo has no face, or not the one that was meant
 */
public record ChosenFaces(int seen, int smallest, List<Numbered> faces) {

    public ChosenFaces {
        faces = List.copyOf(faces);
    }

    /** The same without their numbers. */
    public List<Template> templates() {
        return faces.stream().map(Numbered::template).toList();
    }

    /**
     * One of them.
     *
     * @param number 1 for the photo's most prominent face
     */
    public record Numbered(int number, Template template) {}
}
