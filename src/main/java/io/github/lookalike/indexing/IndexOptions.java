package io.github.lookalike.indexing;

/**
 * How to index a folder.
 *
 * @param keepMissing whether photos whose files are gone stay in the gallery
 * @param threads how many photos are looked at at a time, at least 1; the result doesn't depend on it
 * @param commitEvery after how many photos what is done is made safe, at least 1; after some seconds it is anyway
 * @param prune whether photos may go all at once, which are kept else: the folder may be a disk's that is not there
 * @param exactNames whether a file called like a copy, "ford (2)", is of somebody called so, and not of ford
 * @param mostProminent whether of several faces the most prominent is taken, whoever the person's other photos show
 */
public record IndexOptions(
        boolean keepMissing, int threads, int commitEvery, boolean mostProminent, boolean prune, boolean exactNames) {

    private static final int COMMIT_EVERY = 500;

    public IndexOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        if (commitEvery < 1) {
            throw new IllegalArgumentException("commitEvery must be at least 1, not " + commitEvery);
        }
    }

    /** What is done is made safe after some hundred photos, faces agree with the person's other photos. */
    public IndexOptions(boolean keepMissing, int threads) {
        this(keepMissing, threads, COMMIT_EVERY, false, false, false);
    }

    /** The same with another number of photos after which what is done is made safe. */
    public IndexOptions withCommitEvery(int photos) {
        return new IndexOptions(keepMissing, threads, photos, mostProminent, prune, exactNames);
    }

    /** The same, but whether the most prominent face is always taken. */
    public IndexOptions withMostProminent(boolean always) {
        return new IndexOptions(keepMissing, threads, commitEvery, always, prune, exactNames);
    }

    /** The same, but whether photos may go all at once. */
    public IndexOptions withPrune(boolean all) {
        return new IndexOptions(keepMissing, threads, commitEvery, mostProminent, all, exactNames);
    }

    /** The same, but whether files' names are taken as they are. */
    public IndexOptions withExactNames(boolean exact) {
        return new IndexOptions(keepMissing, threads, commitEvery, mostProminent, prune, exact);
    }

    /** Missing photos go, every core works, faces agree with the person's other photos. */
    public static IndexOptions defaults() {
        return new IndexOptions(false, Runtime.getRuntime().availableProcessors());
    }
}
