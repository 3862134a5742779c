package io.github.lookalike.internal.embed;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.face.Face;
import io.github.lookalike.internal.image.Image;
import java.util.List;

/** Turns faces into embeddings. It may own native memory: close it. Not for use by several threads at once. */
public interface FaceEmbedder extends AutoCloseable {

    /** The embeddings of a photo's faces, in their order. */
    List<Embedding> embed(Image photo, List<Face> faces);

    /**
     * For each face what the networks give for its chips as it is, those of several one after the other: not normalised,
     * not averaged with the mirrored chip's, not mapped.
     */
    List<float[]> raw(Image photo, List<Face> faces);

    @Override
    void close();
}
