package io.github.lookalike.internal.store;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.gallery.GalleryRemake;
import io.github.lookalike.internal.lucene.LuceneGallery;
import java.io.IOException;
import java.nio.file.Path;

/** Opens galleries by their places: the only one that knows which store keeps a gallery. */
public final class Galleries {

    private Galleries() {}

    /**
     * Opens a gallery to read and write, and makes it if there is none.
     *
     * @param model what makes the embeddings
     * @throws GalleryException if it is damaged, of another model, or being written by another
     */
    public static Gallery open(Path place, GalleryModel model) throws IOException {
        return LuceneGallery.open(place, model);
    }

    /**
     * Opens a gallery to read and write, whatever model made it: not for putting faces in.
     *
     * @throws GalleryException if it is missing, damaged, or being written by another
     */
    public static Gallery open(Path place) throws IOException {
        GalleryModel model;
        try (Gallery gallery = read(place)) {
            model = gallery.info().model();
        }
        return open(place, model);
    }

    /**
     * Opens a gallery to read.
     *
     * @throws GalleryException if it is missing, damaged or of another model
     */
    public static Gallery read(Path place, GalleryModel model) throws IOException {
        return LuceneGallery.openReadOnly(place, model);
    }

    /**
     * Opens a gallery to read, whatever model made it.
     *
     * @throws GalleryException if it is missing or damaged
     */
    public static Gallery read(Path place) throws IOException {
        return LuceneGallery.openReadOnly(place);
    }

    /**
     * Begins an empty gallery, to be put in place of the one that is there, be it damaged or of another model.
     *
     * @throws GalleryException if another is writing it
     */
    public static GalleryRemake remake(Path place, GalleryModel model) throws IOException {
        return LuceneGallery.remake(place, model);
    }
}
