package io.github.lookalike.internal.lucene.search;

import io.github.lookalike.embedding.Metric;
import org.apache.lucene.util.VectorUtil;

/**
 * Single-precision distances with a bound of their rounding error: fast, for finding the few faces whose distance is
 * then computed by {@link Metric}. Whatever is not above {@link #ceiling} of the best rough distances has to be looked
 * at, so nothing is lost.
 */
final class RoughDistance {

    /** Half the distance from 1 to the next float: the largest relative error of one operation. */
    private static final double ROUNDING = 0x1p-24;

    private RoughDistance() {}

    /** Grows with the metric's distance, but need not be equal to it: {@link #toMetric} makes it so. */
    static float between(float[] a, float[] b, Metric metric) {
        return switch (metric) {
            case L2, COSINE -> VectorUtil.squareDistance(a, b);
            case L1 -> sumOfDifferences(a, b);
        };
    }

    /** A metric's distance from the rough one. */
    static double toMetric(float rough, Metric metric) {
        return switch (metric) {
            case L2 -> Math.sqrt(rough);
            case COSINE -> rough / 2.0;
            case L1 -> rough;
        };
    }

    /** The rough distance from a metric's: the opposite of {@link #toMetric}. */
    static double ofMetric(double distance, Metric metric) {
        return switch (metric) {
            case L2 -> distance * distance;
            case COSINE -> distance * 2;
            case L1 -> distance;
        };
    }

    /**
     * The largest value that a distance may have roughly while it is, exactly, no larger than one that is roughly
     * {@code rough}. A sum of {@code dimension} terms that are not negative, each off by at most three roundings, is
     * off by at most {@code dimension + 3} roundings; both sides may be, so twice that, and twice again to be safe.
     */
    static double ceiling(double rough, int dimension) {
        return rough * (1 + 4 * (dimension + 3) * ROUNDING) + Float.MIN_NORMAL;
    }

    // Four sums at a time: one alone would make each addition wait for the one before.
    private static float sumOfDifferences(float[] a, float[] b) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = 0;
        for (; i < a.length - 3; i += 4) {
            sum0 += Math.abs(a[i] - b[i]);
            sum1 += Math.abs(a[i + 1] - b[i + 1]);
            sum2 += Math.abs(a[i + 2] - b[i + 2]);
            sum3 += Math.abs(a[i + 3] - b[i + 3]);
        }
        for (; i < a.length; i++) {
            sum0 += Math.abs(a[i] - b[i]);
        }
        return sum0 + sum1 + (sum2 + sum3);
    }
}
