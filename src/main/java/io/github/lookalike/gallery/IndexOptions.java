package io.github.lookalike.gallery;

/**
 * How to index a folder.
 *
 * @param keepMissing whether photos whose files are gone stay in the gallery
 * @param threads how many photos are looked at at a time, at least 1; the result doesn't depend on it
 * @param commitEvery after how many photos what is done is made safe, at least 1; after some seconds it is anyway
 */
public record IndexOptions(boolean keepMissing, int threads, int commitEvery) {

    private static final int COMMIT_EVERY = 500;

    public IndexOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        if (commitEvery < 1) {
            throw new IllegalArgumentException("commitEvery must be at least 1, not " + commitEvery);
        }
    }

    /** What is done is made safe after some hundred photos. */
    public IndexOptions(boolean keepMissing, int threads) {
        this(keepMissing, threads, COMMIT_EVERY);
    }

    /** The same with another number of photos after which what is done is made safe. */
    public IndexOptions withCommitEvery(int photos) {
        return new IndexOptions(keepMissing, threads, photos);
    }

    /** Missing photos go, every core works. */
    public static IndexOptions defaults() {
        return new IndexOptions(false, Runtime.getRuntime().availableProcessors());
    }
}
