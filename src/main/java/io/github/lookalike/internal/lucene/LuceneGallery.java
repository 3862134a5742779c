package io.github.lookalike.internal.lucene;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryInfo;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.gallery.GalleryRemake;
import io.github.lookalike.gallery.GraphInfo;
import io.github.lookalike.gallery.GraphListener;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.internal.lucene.document.FaceDocuments;
import io.github.lookalike.internal.lucene.search.GallerySearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.apache.lucene.util.IOUtils;

/**
 * A gallery in a folder of the local disk, kept by Apache Lucene: what was committed survives crashes, any number of
 * processes read while one writes, and search goes through all faces, so that its answers are exact.
 */
public final class LuceneGallery implements Gallery {

    private final LuceneIndex index;

    LuceneGallery(LuceneIndex index) {
        this.index = index;
    }

    /**
     * Opens a gallery to read and write, and makes it if there is none.
     *
     * @param place its folder; made for its user's eyes only
     * @param model what makes the embeddings
     * @throws GalleryException if it is damaged, of another model, or being written by another
     */
    public static LuceneGallery open(Path place, GalleryModel model) throws IOException {
        return new LuceneGallery(LuceneOpening.at(place).toWrite(model));
    }

    /**
     * Opens a gallery to read, also while another process writes; what is committed there is seen here. Methods that
     * would change it throw {@link UnsupportedOperationException}.
     *
     * @throws GalleryException if it is missing, damaged or of another model
     */
    public static LuceneGallery openReadOnly(Path place, GalleryModel model) throws IOException {
        LuceneGallery gallery = openReadOnly(place);
        try {
            CommitData.check(place, gallery.index.model(), model, gallery::roots);
            return gallery;
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(gallery::close);
            throw e;
        }
    }

    /**
     * Opens a gallery to read, of whatever model: {@link #info()} names it.
     *
     * @throws GalleryException if it is missing or damaged
     */
    public static LuceneGallery openReadOnly(Path place) throws IOException {
        return new LuceneGallery(LuceneOpening.at(place).toRead());
    }

    /**
     * Begins an empty gallery, to be put in place of the one that is there, be it damaged or of another model.
     *
     * @throws GalleryException if another is writing it
     */
    public static GalleryRemake remake(Path place, GalleryModel model) throws IOException {
        LuceneIndex index = LuceneOpening.at(place).anew(model);
        Gallery anew = new LuceneGallery(index);
        boolean replaces = index.isBesideAnother();
        return new GalleryRemake() {
            @Override
            public Gallery gallery() {
                return anew;
            }

            @Override
            public boolean replaces() {
                return replaces;
            }

            @Override
            public void finish() throws IOException {
                index.takePlace();
            }

            @Override
            public void close() throws IOException {
                anew.close();
            }
        };
    }

    @Override
    public void put(Photo photo, List<Template> faces) throws IOException {
        for (Template face : faces) {
            checkDimension(face.embedding());
        }
        index.change((writer, latest) -> {
            latest.changing(photo.id());
            latest.adding(photo.sha256());
            return writer.updateDocuments(FaceDocuments.photoTerm(photo.id()), FaceDocuments.of(photo, faces));
        });
    }

    @Override
    public void removePhoto(PhotoId id) throws IOException {
        index.change((writer, latest) -> {
            latest.changing(id);
            return writer.deleteDocuments(FaceDocuments.photoTerm(id));
        });
    }

    @Override
    public int removePerson(String person) throws IOException {
        return index.change((writer, latest) -> {
            int photos = latest.read(reader -> new GalleryView(reader).photosOf(person));
            writer.deleteDocuments(FaceDocuments.personTerm(person));
            latest.refresh();
            return photos;
        });
    }

    @Override
    public List<Photo> photos() throws IOException {
        return index.read(reader -> new GalleryView(reader).photos());
    }

    @Override
    public List<Photo> photos(String root) throws IOException {
        return index.read(reader -> new GalleryView(reader).photos(root));
    }

    @Override
    public Optional<Photo> photoOf(String sha256) throws IOException {
        return Optional.ofNullable(index.readHolder(sha256, reader -> new GalleryView(reader).photoOf(sha256)));
    }

    @Override
    public List<Template> faces(PhotoId id) throws IOException {
        return index.readAbout(id, reader -> new GalleryView(reader).entries(FaceDocuments.photoTerm(id))).stream()
                .map(Entry::template)
                .toList();
    }

    @Override
    public SortedMap<String, Integer> people() throws IOException {
        return index.read(reader -> new GalleryView(reader).people());
    }

    @Override
    public List<Entry> entries(String person) throws IOException {
        return index.read(reader -> new GalleryView(reader).entries(FaceDocuments.personTerm(person)));
    }

    @Override
    public void forEach(Consumer<Entry> consumer) throws IOException {
        index.read(reader -> {
            new GalleryView(reader).forEach(consumer);
            return null;
        });
    }

    @Override
    public List<Hit> search(Query query) throws IOException {
        query.probes().forEach(this::checkDimension);
        return index.read(reader -> GallerySearch.search(reader, query));
    }

    @Override
    public SortedSet<String> roots() throws IOException {
        return index.read(reader -> new GalleryView(reader).roots());
    }

    @Override
    public GalleryInfo.Root root(String path) throws IOException {
        return index.read(reader -> new GalleryView(reader).root(path));
    }

    @Override
    public GalleryInfo info() throws IOException {
        return index.read(reader -> new GalleryView(reader).info(index.folder(), index.model()));
    }

    @Override
    public String state() throws IOException {
        return index.read(LatestReader::state);
    }

    @Override
    public GraphInfo graph() throws IOException {
        return index.read(GalleryGraph::info);
    }

    @Override
    public GraphInfo buildGraph(int threads, GraphListener listener) throws IOException {
        int faces = graph().of();
        if (faces >= GraphInfo.FEWEST_FACES) {
            GalleryGraph.checkMemory(faces);
            index.buildGraph(faces, threads, listener);
        }
        return graph();
    }

    @Override
    public void commit() throws IOException {
        index.commit();
    }

    @Override
    public void owePurge() throws IOException {
        index.owePurge();
    }

    @Override
    public boolean owesPurge() {
        return index.owesPurge();
    }

    @Override
    public void purge() throws IOException {
        index.purge();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }

    private void checkDimension(Embedding embedding) {
        int dimension = index.model().dimension();
        if (embedding.dimension() != dimension) {
            throw new IllegalArgumentException(
                    "an embedding of " + embedding.dimension() + " values doesn't fit the gallery's of " + dimension);
        }
    }
}
