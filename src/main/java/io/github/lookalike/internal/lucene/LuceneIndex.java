package io.github.lookalike.internal.lucene;

import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.gallery.GraphListener;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.internal.lucene.GalleryFaults.Access;
import io.github.lookalike.internal.lucene.vectors.ExactVectorsFormat;
import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * The open index of a gallery: it is read as it is now, changed and committed; whatever goes wrong with its files comes
 * out as a {@link io.github.lookalike.gallery.GalleryException}. Safe for use by several threads.
 */
final class LuceneIndex implements Closeable {

    /** A change of documents, told to those who read. */
    interface Change<T> {
        T make(IndexWriter writer, LatestReader latest) throws IOException;
    }

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
    LuceneIndex(
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

    GalleryFolder folder() {
        return folder;
    }

    /** What makes its embeddings. */
    GalleryModel model() {
        return model;
    }

    <T> T read(LatestReader.Reading<T> reading) throws IOException {
        return translating(() -> latest.read(reading));
    }

    /** Reads something that is all about one photo. */
    <T> T readAbout(PhotoId photo, LatestReader.Reading<T> reading) throws IOException {
        return translating(() -> latest.readAbout(photo, reading));
    }

    /** Reads which photo has a content, null if none has. */
    Photo readHolder(String sha256, LatestReader.Reading<Photo> reading) throws IOException {
        return translating(() -> latest.readHolder(sha256, reading));
    }

    <T> T change(Change<T> change) throws IOException {
        writable();
        synchronized (latest) {
            return translating(() -> change.make(writer, latest));
        }
    }

    void commit() throws IOException {
        write(this::committed);
    }

    void owePurge() throws IOException {
        if (!owesPurge()) {
            change((writing, reading) -> CommitData.owePurge(writing, model, true));
        }
    }

    boolean owesPurge() {
        return CommitData.owesPurge(writer);
    }

    /** Commits, and leaves nothing of removed documents in the files. */
    void purge() throws IOException {
        write(() -> {
            CommitData.owePurge(writer, model, false);
            // Before the commit: a crash in between leaves the person there, not half forgotten.
            writer.forceMergeDeletes();
            return committed();
        });
    }

    /** Puts all faces into one segment that has a graph, and commits. */
    void buildGraph(int faces, int threads, GraphListener listener) throws IOException {
        write(() -> new GalleryGraph(writer, vectors, faces, threads, listener, this::committed).toItsEnd());
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

    @Override
    public void close() throws IOException {
        translating(() -> {
            if (writer != null) {
                WriterNote.in(folder.place()).remove();
            }
            IOUtils.close(latest, remake == null ? writer : writer::rollback, directory);
            return null;
        });
    }

    /** Beside another gallery, nothing is for others to see until all is there. */
    private long committed() throws IOException {
        return remake == null ? writer.commit() : 0;
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

    private void writable() {
        if (writer == null) {
            throw new UnsupportedOperationException("gallery " + folder.place() + " was opened to read only");
        }
    }

    private <T> T translating(Access<T> access) throws IOException {
        return GalleryFaults.translating(folder.place(), access);
    }
}
