package io.github.lookalike.internal.store;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.gallery.GalleryLocation.Folder;
import io.github.lookalike.gallery.GalleryLocation.SolrCollection;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.gallery.GalleryRemake;
import io.github.lookalike.internal.lucene.LuceneGallery;
import io.github.lookalike.internal.solr.SolrStore;
import java.io.IOException;
import java.nio.file.Files;
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
    public static Gallery open(GalleryLocation place, GalleryModel model) throws IOException {
        return store(place).open(model);
    }

    /**
     * Opens a gallery to read and write, whatever model made it: not for putting faces in.
     *
     * @throws GalleryException if it is missing, damaged, or being written by another
     */
    public static Gallery open(GalleryLocation place) throws IOException {
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
    public static Gallery read(GalleryLocation place, GalleryModel model) throws IOException {
        return store(place).read(model);
    }

    /**
     * Opens a gallery to read, whatever model made it.
     *
     * @throws GalleryException if it is missing or damaged
     */
    public static Gallery read(GalleryLocation place) throws IOException {
        return store(place).read();
    }

    /**
     * Begins an empty gallery, to be put in place of the one that is there, be it damaged or of another model.
     *
     * @throws GalleryException if another is writing it
     */
    public static GalleryRemake remake(GalleryLocation place, GalleryModel model) throws IOException {
        return store(place).remake(model);
    }

    /** Whether anything is at the place: a folder, if only an empty one, or a gallery in Solr. */
    public static boolean isAnythingAt(GalleryLocation place) throws IOException {
        if (place instanceof Folder folder) {
            return Files.exists(folder.path());
        }
        try (Gallery gallery = read(place)) {
            return true;
        } catch (GalleryException e) {
            if (e.reason() == Reason.MISSING) {
                return false;
            }
            throw e;
        }
    }

    /** The one place where stores are told apart. */
    private static Store store(GalleryLocation place) {
        if (place instanceof SolrCollection collection) {
            return new InSolr(collection);
        }
        return new InFolder(((Folder) place).path());
    }

    /** Opens the gallery of one place. */
    private interface Store {

        Gallery open(GalleryModel model) throws IOException;

        Gallery read(GalleryModel model) throws IOException;

        Gallery read() throws IOException;

        GalleryRemake remake(GalleryModel model) throws IOException;
    }

    private record InFolder(Path folder) implements Store {

        @Override
        public Gallery open(GalleryModel model) throws IOException {
            return LuceneGallery.open(folder, model);
        }

        @Override
        public Gallery read(GalleryModel model) throws IOException {
            return LuceneGallery.openReadOnly(folder, model);
        }

        @Override
        public Gallery read() throws IOException {
            return LuceneGallery.openReadOnly(folder);
        }

        @Override
        public GalleryRemake remake(GalleryModel model) throws IOException {
            return LuceneGallery.remake(folder, model);
        }
    }

    /** Loaded when it is needed only: so is all that it stands on, which is not always on the class path. */
    private record InSolr(SolrCollection collection) implements Store {

        private interface Opening<T> {
            T open() throws IOException;
        }

        @Override
        public Gallery open(GalleryModel model) throws IOException {
            return withClient(() -> SolrStore.open(collection, model));
        }

        @Override
        public Gallery read(GalleryModel model) throws IOException {
            return withClient(() -> SolrStore.read(collection, model));
        }

        @Override
        public Gallery read() throws IOException {
            return withClient(() -> SolrStore.read(collection));
        }

        @Override
        public GalleryRemake remake(GalleryModel model) throws IOException {
            return withClient(() -> SolrStore.remake(collection, model));
        }

        private <T> T withClient(Opening<T> opening) throws IOException {
            try {
                return opening.open();
            } catch (NoClassDefFoundError e) {
                throw new GalleryException(
                        Reason.FAILED,
                        "gallery " + collection + " needs Solr's client, which is not on the class path; add the"
                                + " artifact org.apache.solr:solr-solrj:9.10.1",
                        e);
            }
        }
    }
}
