package io.github.lookalike.embedding;

import java.util.OptionalDouble;

/**
 * How far apart two embeddings are. All are 0 for equal vectors, never negative, symmetric, and smaller for faces
 * that are more alike.
 *
 * <p>On unit vectors {@code cosine = L2² / 2}, so L2 and cosine always rank alike; L1 may differ.
 */
public enum Metric {
    /** Euclidean distance; 0 to 2 on unit vectors. The network was trained on it. */
    L2 {
        @Override
        double unchecked(float[] a, float[] b) {
            return Math.sqrt(squaredL2(a, b));
        }
    },
    /** Sum of absolute differences; 0 to 2·√dimension on unit vectors. */
    L1 {
        @Override
        double unchecked(float[] a, float[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += Math.abs((double) a[i] - b[i]);
            }
            return sum;
        }
    },
    /** 1 − cosine similarity, computed as half the squared L2 distance; 0 to 2. For unit vectors only. */
    COSINE {
        @Override
        double unchecked(float[] a, float[] b) {
            return squaredL2(a, b) / 2;
        }
    };

    /**
     * The distance of two vectors.
     *
     * @throws IllegalArgumentException if their lengths differ
     */
    public double distance(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("vector dimensions differ: " + a.length + " != " + b.length);
        }
        return unchecked(a, b);
    }

    /**
     * What an L2 distance of unit vectors is by this metric.
     *
     * @throws UnsupportedOperationException for L1, which doesn't follow from it
     */
    double ofL2(double l2) {
        return switch (this) {
            case L2 -> l2;
            case COSINE -> l2 * l2 / 2;
            case L1 -> throw new UnsupportedOperationException("L1 does not follow from L2");
        };
    }

    /**
     * The L2 distance of unit vectors that are this far apart by this metric; empty for L1, from which it doesn't follow.
     */
    public OptionalDouble toL2(double distance) {
        return switch (this) {
            case L2 -> OptionalDouble.of(distance);
            case COSINE -> OptionalDouble.of(Math.sqrt(2 * distance));
            case L1 -> OptionalDouble.empty();
        };
    }

    abstract double unchecked(float[] a, float[] b);

    // Differences, not 1 - dot product: nothing cancels out for near-equal vectors, and equal ones give exactly 0.
    private static double squaredL2(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = (double) a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }
}
