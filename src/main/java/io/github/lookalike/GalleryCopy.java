package io.github.lookalike;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.GalleryInfo;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.indexing.CopyListener;
import io.github.lookalike.indexing.CopySummary;
import io.github.lookalike.internal.indexing.GalleryCopier;
import io.github.lookalike.internal.store.Galleries;
import java.io.IOException;

/**
 * Copies galleries from one store to another: photos, those without a face included, and their faces, bit by bit. No photo
 * is looked at and no network is needed. A {@linkplain Gallery#buildGraph graph} is to be built anew.
 *
 * <p>To cancel, interrupt the calling thread: what is copied until then is committed, and the same again copies the rest.
 */
public final class GalleryCopy {

    private GalleryCopy() {}

    /**
     * Copies a gallery, of whatever model, to another place, where it is made if there is none.
     *
     * @param add whether {@code to} may hold photos that are not just so in {@code from}: it keeps those that {@code from}
     *     has not, and those of the same file are replaced. If not, it may only hold what an earlier copy left
     * @throws GalleryException if {@code from} is missing or damaged, or {@code to} is of another model
     * @throws IOException if {@code to} holds what it must not
     */
    public static CopySummary copy(GalleryLocation from, GalleryLocation to, boolean add, CopyListener listener)
            throws IOException {
        try (Gallery source = Galleries.read(from)) {
            GalleryInfo info = source.info();
            checkModel(info, to);
            try (Gallery target = Galleries.open(to, info.model())) {
                return copy(source, target, add, listener);
            }
        }
    }

    /** The same of open galleries; what is copied is committed. */
    public static CopySummary copy(Gallery from, Gallery to, boolean add, CopyListener listener) throws IOException {
        return new GalleryCopier(from, to, add).copy(listener);
    }

    /** Opening it to write would tell the same, but of this run's model, and how to index anew. */
    private static void checkModel(GalleryInfo from, GalleryLocation to) throws IOException {
        try (Gallery target = Galleries.read(to)) {
            GalleryCopier.checkModels(from, target.info());
        } catch (GalleryException e) {
            if (e.reason() != Reason.MISSING) {
                throw e;
            }
        }
    }
}
