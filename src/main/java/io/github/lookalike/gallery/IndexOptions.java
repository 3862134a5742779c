package io.github.lookalike.gallery;

/**
 * How to index a folder.
 *
 * @param keepMissing whether photos whose files are gone stay in the gallery
 * @param threads how many photos are looked at at a time, at least 1; the result doesn't depend on it
 */
public record IndexOptions(boolean keepMissing, int threads) {

    public IndexOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }

    /** Missing photos go, every core works. */
    public static IndexOptions defaults() {
        return new IndexOptions(false, Runtime.getRuntime().availableProcessors());
    }
}
