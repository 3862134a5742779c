package io.github.lookalike.gallery;

import io.github.lookalike.embedding.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Finds the faces of a photo and embeds them. It need not be safe for use by several threads: each worker of an
 * {@link Indexer} has its own. The same photo must always give the same faces.
 */
public interface TemplateSource extends AutoCloseable {

    /**
     * @return one for each face, that which the photo is of first; empty if there is none
     * @throws CancellationException if there are no more faces to be had of any photo; it ends the run
     * @throws IOException if the photo can't be read; its message says why, without the path
     */
    List<Template> templates(Path photo) throws IOException;

    @Override
    void close();
}
