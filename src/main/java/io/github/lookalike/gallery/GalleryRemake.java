package io.github.lookalike.gallery;

import java.io.Closeable;
import java.io.IOException;

/**
 * A gallery made anew beside the one that is there, be that damaged or of another model. All others see the old one as it
 * was until {@link #finish()} puts the new one in its place, in one step. Whatever ends before that, a killed program or
 * a full disk, leaves the old one whole; what is left of the new one then goes when the gallery is next written. Both
 * need room on the disk meanwhile.
 *
 * <pre>{@code
 * try (GalleryRemake remake = lookalike.remakeGallery(place)) {
 *     lookalike.index(photos, remake.gallery());
 *     remake.finish();
 * }
 * }</pre>
 *
 * <p>Where there is no gallery, one is made as if it was simply opened.
 */
public interface GalleryRemake extends Closeable {

    /** The new one, empty at first. What it commits is seen by others when it is finished; closed by {@link #close()}. */
    Gallery gallery();

    /** Whether there is a gallery that this is to replace. */
    boolean replaces();

    /** Commits the new gallery in place of the old one, of which nothing is left. */
    void finish() throws IOException;

    /** Closes the new gallery; unless it was finished, it is dropped. */
    @Override
    void close() throws IOException;
}
