package io.github.lookalike.embedding;

import io.github.lookalike.face.Face;
import java.util.List;
import java.util.stream.IntStream;

/** A face that was found in a photo, and its embedding: all that is needed to compare it. */
public record Template(Face face, Embedding embedding) {

    /**
     * Faces with their embeddings, in their order.
     *
     * @throws IllegalArgumentException if there are not as many of the one as of the other
     */
    public static List<Template> pair(List<Face> faces, List<Embedding> embeddings) {
        if (faces.size() != embeddings.size()) {
            throw new IllegalArgumentException(faces.size() + " faces, but " + embeddings.size() + " embeddings");
        }
        return IntStream.range(0, faces.size())
                .mapToObj(i -> new Template(faces.get(i), embeddings.get(i)))
                .toList();
    }
}
