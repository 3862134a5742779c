package io.github.lookalike.gallery;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ReaderManager;

/** The newest reader of a gallery's files. */
final class GalleryReaders implements Closeable {

    /** Reads the gallery as it is at one moment. */
    interface Reading<T> {
        T from(DirectoryReader reader) throws IOException;
    }

    private final ReaderManager readers;
    private final CommitWatch commits;

    /** @param commits of other processes; null where the reader is the writer's, which sees what is not committed yet */
    GalleryReaders(ReaderManager readers, CommitWatch commits) {
        this.readers = readers;
        this.commits = commits;
    }

    /** Whatever was written comes to be seen. By one thread at a time. */
    void refresh() throws IOException {
        if (commits == null) {
            readers.maybeRefreshBlocking();
        } else if (commits.mayHaveCome()) {
            readers.maybeRefreshBlocking();
            commits.seen();
        }
    }

    <T> T current(Reading<T> reading) throws IOException {
        DirectoryReader reader = readers.acquire();
        try {
            return reading.from(reader);
        } catch (RuntimeException | Error e) {
            // Bad bytes, in a gallery too large to be read through when it was opened? Lengths among them exhaust
            // memory.
            LuceneOpening.check(reader);
            throw e;
        } finally {
            readers.release(reader);
        }
    }

    @Override
    public void close() throws IOException {
        readers.close();
    }
}
