package io.github.lookalike.internal.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells whether there may be a new commit in a gallery's folder: a commit makes files, and that changes the folder's time.
 * To look for it by its files takes as long as half a search of a graph does. For one thread at a time.
 */
final class CommitWatch {

    /** No file system's times are coarser than two seconds, FAT's: within that, a second commit may leave no trace. */
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
