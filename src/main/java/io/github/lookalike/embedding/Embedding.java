package io.github.lookalike.embedding;

import java.util.Arrays;

/**
 * A face as a point on the unit sphere: a vector of L2 norm 1, near that of other photos of the same person.
 * Immutable.
 */
public final class Embedding {

    private static final double UNIT_TOLERANCE = 1e-4;

    private final float[] values;

    private Embedding(float[] values) {
        this.values = values;
    }

    /**
     * Scales a vector to L2 norm 1.
     *
     * @param raw a network's output, of any length; copied
     * @throws IllegalArgumentException if it is empty, zero, or holds a value that is not finite
     */
    public static Embedding normalise(float[] raw) {
        double norm = norm(raw);
        if (!(norm > 0 && norm < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a vector of " + raw.length + " values and L2 norm " + norm + " has no direction");
        }
        float[] unit = new float[raw.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (raw[i] / norm);
        }
        return new Embedding(unit);
    }

    /**
     * Takes a vector of any length: as it is, bit for bit, if its length is 1 already, else {@link #normalise scaled}.
     *
     * @throws IllegalArgumentException if it is empty, zero, or holds a value that is not finite
     */
    public static Embedding ofLength1(float[] values) {
        return Math.abs(norm(values) - 1) < UNIT_TOLERANCE ? new Embedding(values.clone()) : normalise(values);
    }

    /**
     * Takes a vector that {@link #values()} gave before, bit for bit.
     *
     * @param unit a vector of L2 norm 1 (within 1e-4); copied
     * @throws IllegalArgumentException if its norm is another
     */
    public static Embedding ofUnit(float[] unit) {
        double norm = norm(unit);
        if (!(Math.abs(norm - 1) < UNIT_TOLERANCE)) {
            throw new IllegalArgumentException(
                    "a vector of " + unit.length + " values has L2 norm " + norm + ", not 1");
        }
        return new Embedding(unit.clone());
    }

    private static double norm(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }

    public int dimension() {
        return values.length;
    }

    /** A copy of the vector. */
    public float[] values() {
        return values.clone();
    }

    /**
     * The distance to another embedding, 0 for the same; smaller is more alike.
     *
     * @throws IllegalArgumentException if their dimensions differ
     */
    public double distance(Embedding other, Metric metric) {
        return metric.distance(values, other.values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Embedding" + Arrays.toString(values);
    }
}
