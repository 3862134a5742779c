package io.github.lookalike.indexing;

/** Is told how the copying of a gallery goes, by one thread. */
public interface CopyListener {

    /** Listens to nothing. */
    CopyListener NONE = new CopyListener() {};

    /**
     * Told once, before the first photo.
     *
     * @param photos how many are to be copied, or are there already
     */
    default void started(int photos) {}

    /** One more photo is copied, or was there already. */
    default void photoDone() {}
}
