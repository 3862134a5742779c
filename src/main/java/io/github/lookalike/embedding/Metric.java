package io.github.lookalike.embedding;

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
