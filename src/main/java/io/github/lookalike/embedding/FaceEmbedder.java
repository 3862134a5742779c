package io.github.lookalike.embedding;

import io.github.lookalike.face.Chip;
import java.util.List;

/** Turns chips into embeddings. It may own native memory: close it. Not for use by several threads at once. */
public interface FaceEmbedder extends AutoCloseable {

    /** The embeddings of chips, in their order. */
    List<Embedding> embed(List<Chip> chips);

    /** The network's output for each chip as it is: not normalised, not averaged with the mirrored chip's. */
    List<float[]> raw(List<Chip> chips);

    @Override
    void close();
}
