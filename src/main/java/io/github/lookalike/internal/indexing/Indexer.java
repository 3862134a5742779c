package io.github.lookalike.internal.indexing;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.internal.image.ImageReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Brings a gallery up to date with a folder of photos. What was done in an earlier run is not done again: a photo of
 * the same size and time is taken as it is, else its content decides.
 *
 * <p>Of several faces in a photo the most prominent is taken to be the person's, unless the person's photos of a single
 * face in the same folder say otherwise: {@link Agreement} tells when. What comes of it depends on the photos alone: not
 * on their order, nor on which were there when others came. Of the other faces nothing is kept, so a photo is read again
 * when the decision may change.
 */
public final class Indexer {

    private final Gallery gallery;
    private final ImageReader files;
    private final Supplier<? extends TemplateSource> sources;
    private final Agreement agreement;

    /**
     * @param gallery to write to; not closed
     * @param files reads the photos' bytes, within its limits
     * @param sources makes a source for each worker, when there is the first photo to look at; they are closed
     * @param agreement of faces that the sources make; {@link Agreement#NONE} if nobody knows
     */
    public Indexer(
            Gallery gallery, ImageReader files, Supplier<? extends TemplateSource> sources, Agreement agreement) {
        this.gallery = gallery;
        this.files = files;
        this.sources = sources;
        this.agreement = agreement;
    }

    /**
     * Indexes a folder with all its sub-folders. A photo that can't be read is passed over with a warning. The
     * changes are committed from time to time and at the end.
     *
     * <p>To cancel, interrupt the calling thread: what is done until then is committed, and the summary says so. The
     * interrupt is used up by that, so that the gallery can be closed.
     *
     * @throws java.nio.file.FileSystemException if the folder is missing, or inside or around another indexed one
     */
    public IndexSummary index(Path root, IndexOptions options, IndexListener listener) throws IOException {
        Agreement wanted = options.mostProminent() ? Agreement.NONE : agreement;
        IndexRun run = new IndexRun(gallery, files, sources, root, options, wanted, listener);
        return run.toItsEnd();
    }
}
