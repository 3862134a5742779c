package io.github.lookalike.internal.indexing;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.indexing.VectorRows;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Puts ready-made embeddings into a gallery. They must be of the gallery's model, which no one can see by looking at
 * them. Each stands for a photo that nobody has; {@link PhotoId#file()} names the file of vectors and the row.
 */
public final class VectorIndexer {

    private final Gallery gallery;

    /** @param gallery to write to; not closed */
    public VectorIndexer(Gallery gallery) {
        this.gallery = gallery;
    }

    /**
     * Puts all rows in place of what an earlier run put there from the same file; a row that is as it was is not
     * written again, one that is gone is removed; of what was replaced or removed nothing stays in the gallery's files.
     * Vectors are scaled to length 1. One that has no direction, or holds a value that is not finite, is passed over with a
     * warning, as is a row whose name has more than 32,766 bytes. The vectors are never all in memory, the names are.
     *
     * <p>Cancelled like {@link Indexer#index}.
     *
     * @param file where the rows are from; its name ends in {@code .npy}
     * @throws IllegalArgumentException if the dimension is not the gallery's
     */
    public IndexSummary index(Path file, VectorRows rows, IndexOptions options, IndexListener listener)
            throws IOException {
        return new VectorRun(gallery, file.toRealPath(), rows, options, listener).toItsEnd();
    }
}
