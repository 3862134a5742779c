package io.github.lookalike.internal.lucene;

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
import io.github.lookalike.internal.lucene.GalleryFaults.Access;
import io.github.lookalike.internal.lucene.document.FaceDocuments;
import io.github.lookalike.internal.lucene.search.ExactScan;
import io.github.lookalike.internal.lucene.vectors.ExactVectorsFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * A gallery in a folder of the local disk, kept by Apache Lucene: what was committed survives crashes, any number of
 * processes read while one writes, and search goes through all faces, so that its answers are exact.
 */
public final class LuceneGallery implements Gallery {

    private final GalleryFolder folder;
    private final GalleryModel model;
    private final Directory directory;
    private final ExactVectorsFormat vectors;
    private final IndexWriter writer;
    private final LatestReader latest;

    /** Null unless this is made beside the gallery that is there, and once it has taken its place. */
    private volatile RemakeDirectory remake;

    /**
     * @param vectors how the writer writes them
     * @param writer null to read only
     */
    LuceneGallery(
            GalleryFolder folder,
            GalleryModel model,
            Directory directory,
            ExactVectorsFormat vectors,
            IndexWriter writer,
            LatestReader latest) {
        this.folder = folder;
        this.model = model;
        this.directory = directory;
        this.vectors = vectors;
        this.writer = writer;
        this.latest = latest;
        this.remake = directory instanceof RemakeDirectory beside ? beside : null;
    }

    /**
     * Opens a gallery to read and write, and makes it if there is none.
     *
     * @param place its folder; made for its user's eyes only
     * @param model what makes the embeddings
     * @throws GalleryException if it is damaged, of another model, or being written by another
     */
    public static LuceneGallery open(Path place, GalleryModel model) throws IOException {
        return LuceneOpening.at(place).toWrite(model);
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
            CommitData.check(place, gallery.model, model, gallery::roots);
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
        return LuceneOpening.at(place).toRead();
    }

    /**
     * Begins an empty gallery, to be put in place of the one that is there, be it damaged or of another model.
     *
     * @throws GalleryException if another is writing it
     */
    public static GalleryRemake remake(Path place, GalleryModel model) throws IOException {
        return remake(LuceneOpening.at(place).anew(model));
    }

    private static GalleryRemake remake(LuceneGallery anew) {
        boolean replaces = anew.isBesideAnother();
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
                anew.takePlace();
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
            ExactScan.checkDimension(face.embedding(), model.dimension());
        }
        change(() -> {
            latest.changing(photo.id());
            latest.adding(photo.sha256());
            return writer.updateDocuments(FaceDocuments.photoTerm(photo.id()), FaceDocuments.of(photo, faces));
        });
    }

    @Override
    public void removePhoto(PhotoId id) throws IOException {
        change(() -> {
            latest.changing(id);
            return writer.deleteDocuments(FaceDocuments.photoTerm(id));
        });
    }

    @Override
    public int removePerson(String person) throws IOException {
        return change(() -> {
            int photos = read(reader -> new GalleryView(reader).photosOf(person));
            writer.deleteDocuments(FaceDocuments.personTerm(person));
            latest.refresh();
            return photos;
        });
    }

    @Override
    public List<Photo> photos() throws IOException {
        return read(reader -> new GalleryView(reader).photos());
    }

    @Override
    public List<Photo> photos(String root) throws IOException {
        return read(reader -> new GalleryView(reader).photos(root));
    }

    @Override
    public Optional<Photo> photoOf(String sha256) throws IOException {
        return translating(() ->
                Optional.ofNullable(latest.readHolder(sha256, reader -> new GalleryView(reader).photoOf(sha256))));
    }

    @Override
    public List<Template> faces(PhotoId id) throws IOException {
        return translating(() ->
                latest.readAbout(id, reader -> new GalleryView(reader).entries(FaceDocuments.photoTerm(id))).stream()
                        .map(Entry::template)
                        .toList());
    }

    @Override
    public SortedMap<String, Integer> people() throws IOException {
        return read(reader -> new GalleryView(reader).people());
    }

    @Override
    public List<Entry> entries(String person) throws IOException {
        return read(reader -> new GalleryView(reader).entries(FaceDocuments.personTerm(person)));
    }

    @Override
    public void forEach(Consumer<Entry> consumer) throws IOException {
        read(reader -> {
            new GalleryView(reader).forEach(consumer);
            return null;
        });
    }

    @Override
    public List<Hit> search(Query query) throws IOException {
        query.probes().forEach(probe -> ExactScan.checkDimension(probe, model.dimension()));
        return read(reader -> ExactScan.search(reader, query));
    }

    @Override
    public SortedSet<String> roots() throws IOException {
        return read(reader -> new GalleryView(reader).roots());
    }

    @Override
    public GalleryInfo.Root root(String path) throws IOException {
        return read(reader -> new RootCount(reader, path).result());
    }

    @Override
    public GalleryInfo info() throws IOException {
        return read(reader -> new GalleryView(reader).info(folder, model));
    }

    @Override
    public GraphInfo graph() throws IOException {
        return read(GraphFacts::of);
    }

    @Override
    public GraphInfo buildGraph(int threads, GraphListener listener) throws IOException {
        int faces = graph().of();
        if (faces >= GraphInfo.FEWEST_FACES) {
            GraphRun.checkMemory(faces);
            write(() -> new GraphRun(writer, vectors, faces, threads, listener, this::committed).toItsEnd());
        }
        return graph();
    }

    @Override
    public void commit() throws IOException {
        write(this::committed);
    }

    @Override
    public void owePurge() throws IOException {
        if (!owesPurge()) {
            change(() -> CommitData.owePurge(writer, model, true));
        }
    }

    @Override
    public boolean owesPurge() {
        return CommitData.owesPurge(writer);
    }

    @Override
    public void purge() throws IOException {
        write(() -> {
            CommitData.owePurge(writer, model, false);
            // Before the commit: a crash in between leaves the person there, not half forgotten.
            writer.forceMergeDeletes();
            return committed();
        });
    }

    /** Beside another gallery, nothing is for others to see until all is there. */
    private long committed() throws IOException {
        return remake == null ? writer.commit() : 0;
    }

    boolean isBesideAnother() {
        return remake != null;
    }

    /** Commits, in place of the gallery beside which this was made. */
    void takePlace() throws IOException {
        write(() -> {
            if (remake == null) {
                return writer.commit();
            }
            remake.takePlace(writer);
            remake = null;
            return null;
        });
    }

    /** The files that nobody needs any more are deleted when the reader of them is let go, at the refresh. */
    private void write(Access<?> writing) throws IOException {
        writable();
        translating(() -> {
            writing.run();
            latest.refresh();
            return null;
        });
    }

    @Override
    public void close() throws IOException {
        translating(() -> {
            if (writer != null) {
                folder.writer().remove();
            }
            IOUtils.close(latest, remake == null ? writer : writer::rollback, directory);
            return null;
        });
    }

    private <T> T change(Access<T> change) throws IOException {
        writable();
        synchronized (latest) {
            return translating(change);
        }
    }

    private void writable() {
        if (writer == null) {
            throw new UnsupportedOperationException("gallery " + folder.place() + " was opened to read only");
        }
    }

    private <T> T read(LatestReader.Reading<T> reading) throws IOException {
        return translating(() -> latest.read(reading));
    }

    private <T> T translating(Access<T> access) throws IOException {
        return GalleryFaults.translating(folder, access);
    }
}
