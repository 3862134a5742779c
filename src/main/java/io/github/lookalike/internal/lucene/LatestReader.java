package io.github.lookalike.internal.lucene;

import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.util.StringHelper;

/**
 * Near-real-time reader: reads a gallery as it is now. A writer's changes are seen after a refresh, for which Lucene
 * writes them out: many small files, if each reading waits for one photo. So there are readings that wait only for what
 * they are about. Changes are to be told, and made, while holding this object's lock.
 */
final class LatestReader implements Closeable {

    /** Reads the gallery as it is at one moment. */
    interface Reading<T> {
        T from(DirectoryReader reader) throws IOException;
    }

    /** Refuses what is not to be read, such as the gallery of another model that has come in place of this one. */
    interface Admission {
        void check(DirectoryReader reader) throws IOException;
    }

    private final ReaderManager readers;
    private final CommitWatch commits;
    private final Admission admission;
    private final Set<PhotoId> changed = new HashSet<>();
    private final Set<String> contents = new HashSet<>();
    private volatile DirectoryReader admitted;

    /** A writer's, to which all changes are told. */
    LatestReader(ReaderManager readers) {
        this(readers, null, reader -> {});
    }

    /** @param commits of other processes */
    LatestReader(ReaderManager readers, CommitWatch commits, Admission admission) {
        this.readers = readers;
        this.commits = commits;
        this.admission = admission;
    }

    /** A photo is put or removed. */
    synchronized void changing(PhotoId photo) {
        changed.add(photo);
    }

    /** A photo of this SHA-256 is put. */
    synchronized void adding(String sha256) {
        contents.add(sha256);
    }

    synchronized void refresh() throws IOException {
        if (commits == null) {
            readers.maybeRefreshBlocking();
        } else if (commits.mayHaveCome()) {
            readers.maybeRefreshBlocking();
            commits.seen();
        }
        changed.clear();
        contents.clear();
    }

    <T> T read(Reading<T> reading) throws IOException {
        refresh();
        return current(reading);
    }

    /** Reads something that is all about one photo. */
    synchronized <T> T readAbout(PhotoId photo, Reading<T> reading) throws IOException {
        return commits == null && !changed.contains(photo) ? current(reading) : read(reading);
    }

    /** Reads which photo has a content, null if none has. */
    synchronized Photo readHolder(String sha256, Reading<Photo> reading) throws IOException {
        if (commits != null || contents.contains(sha256)) {
            return read(reading);
        }
        Photo found = current(reading);
        return found != null && changed.contains(found.id()) ? read(reading) : found;
    }

    /**
     * Names what is seen: segments have identifiers at random, which change with what is deleted of them; what is not
     * written yet, Lucene counts.
     */
    static String state(DirectoryReader reader) {
        StringJoiner state = new StringJoiner("-");
        state.add(Long.toString(reader.getVersion()));
        for (SegmentCommitInfo segment :
                ((StandardDirectoryReader) reader).getSegmentInfos().asList()) {
            state.add(StringHelper.idToString(segment.getId()));
        }
        return state.toString();
    }

    private <T> T current(Reading<T> reading) throws IOException {
        DirectoryReader reader = readers.acquire();
        try {
            if (reader != admitted) {
                admission.check(reader);
                admitted = reader;
            }
            return reading.from(reader);
        } catch (RuntimeException | Error e) {
            // Bad bytes, in a gallery too large to be read through when it was opened? Lengths among them exhaust
            // memory.
            FileChecksums.check(reader);
            throw e;
        } finally {
            readers.release(reader);
        }
    }

    @Override
    public void close() throws IOException {
        readers.close();
    }

    /**
     * Tells whether there may be a new commit in a gallery's folder: a commit makes files, and that changes the
     * folder's time. To look for it by its files takes as long as half a search of a graph does. For one thread at a
     * time.
     */
    static final class CommitWatch {

        /**
         * No file system's times are coarser than two seconds, FAT's: within that, a second commit may leave no trace.
         */
        private static final Duration COARSE = Duration.ofSeconds(3);

        private final Path folder;
        private Instant seen = Instant.MAX;
        private Instant looked = Instant.MAX;

        CommitWatch(Path folder) {
            this.folder = folder;
        }

        /** Whether there may be one since the last that was {@link #seen}. */
        boolean mayHaveCome() {
            try {
                Instant changed = Files.getLastModifiedTime(folder).toInstant();
                looked = changed.plus(COARSE).isBefore(Instant.now()) ? changed : Instant.MAX;
                return !changed.equals(seen);
            } catch (IOException e) {
                looked = Instant.MAX;
                return true; // Who looks for it will tell what is wrong.
            }
        }

        /** Whatever there was when {@link #mayHaveCome} was last asked has been read. */
        void seen() {
            seen = looked;
        }
    }
}
