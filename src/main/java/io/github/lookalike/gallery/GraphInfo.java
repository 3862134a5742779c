package io.github.lookalike.gallery;

/**
 * The graph of a gallery, which approximate searches go by.
 *
 * @param faces how many are in it; 0 without one
 * @param of how many faces the gallery stores; those that are not in the graph are compared one by one
 * @param bytes its size on disk
 * @param recall what share of the ten nearest searches found when it was built, from 0 to 1
 */
public record GraphInfo(int faces, int of, long bytes, double recall) {

    /** Below this, comparing all faces takes a few milliseconds: no graph is built. */
    public static final int FEWEST_FACES = 20_000;

    /** Lucene's graph, a sketch and where each is take 530; the rest is for the garbage collector to have room. */
    private static final int BYTES_A_FACE = 800;

    /** 32 values of the sketch and 32 links. */
    private static final int BYTES_OF_FILE_A_FACE = 256;

    private static final long MEMORY_BESIDES = 48L << 20;

    public boolean isThere() {
        return faces > 0;
    }

    /** Whether all faces are in it. */
    public boolean isComplete() {
        return faces == of;
    }

    /** About how many bytes one of so many faces takes on disk. */
    public static long disk(int faces) {
        return (long) faces * BYTES_OF_FILE_A_FACE;
    }

    /** How many bytes of Java's memory it takes to build one of so many faces. */
    public static long memory(int faces) {
        return MEMORY_BESIDES + (long) faces * BYTES_A_FACE;
    }
}
