package io.github.lookalike.gallery;

/** Is told how the building of a graph goes, by one thread at a time. */
public interface GraphListener {

    /** Listens to nothing. */
    GraphListener NONE = new GraphListener() {};

    /**
     * Told twice: at the very start, and when the first face is about to be linked.
     *
     * @param faces how many are to be linked
     */
    default void started(int faces) {}

    /** One more face is being linked. */
    default void faceDone() {}
}
