package io.github.lookalike.evaluation;

import java.util.Arrays;

/**
 * An empirical distribution: a collection of distances, in ascending order. Immutable.
 *
 * <p>Exact up to {@link #EXACT} distances. Of more, each is rounded to one of {@link #STEPS} equal steps between 0 and
 * the largest that is possible (2·10⁻⁶ for the L2 distance of unit vectors), so that any number takes 8 MB.
 */
public final class DistanceSample {

    /** As many distances as are kept as they are; all pairs of about 2,900 vectors. */
    static final int EXACT = 1 << 22;

    static final int STEPS = 1 << 20;

    private final double[] values; // ascending, each once
    private final long[] atMost; // how many distances are at most values[i]

    private DistanceSample(double[] values, long[] atMost) {
        this.values = values;
        this.atMost = atMost;
    }

    public static DistanceSample of(double... distances) {
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        double[] values = new double[sorted.length];
        long[] atMost = new long[sorted.length];
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (distinct == 0 || sorted[i] != values[distinct - 1]) {
                values[distinct++] = sorted[i];
            }
            atMost[distinct - 1] = i + 1L;
        }
        return new DistanceSample(Arrays.copyOf(values, distinct), Arrays.copyOf(atMost, distinct));
    }

    private static DistanceSample ofSteps(long[] counts, double step) {
        int distinct = (int) Arrays.stream(counts).filter(count -> count > 0).count();
        double[] values = new double[distinct];
        long[] atMost = new long[distinct];
        long total = 0;
        int next = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                total += counts[i];
                values[next] = i * step;
                atMost[next++] = total;
            }
        }
        return new DistanceSample(values, atMost);
    }

    public long count() {
        return atMost.length == 0 ? 0 : atMost[atMost.length - 1];
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    /** How many different distances there are. */
    public int distinct() {
        return values.length;
    }

    /** The i-th smallest of the different distances, from 0. */
    double value(int i) {
        return values[i];
    }

    /** How many distances are at most {@link #value(int) value(i)}. */
    long countAtMost(int i) {
        return atMost[i];
    }

    /** How many distances are {@link #value(int) value(i)}. */
    long countOf(int i) {
        return i == 0 ? atMost[0] : atMost[i] - atMost[i - 1];
    }

    double smallest() {
        return values[0];
    }

    double largest() {
        return values[values.length - 1];
    }

    /**
     * The smallest distance that at least this share of all is at or below.
     *
     * @param fraction above 0, at most 1
     */
    double quantile(double fraction) {
        // 0.07 * 100 is a little more than 7: the tolerance keeps such a product from asking for the eighth.
        long rank = Math.max(1, (long) Math.ceil(fraction * count() * (1 - 1e-12)));
        int found = Arrays.binarySearch(atMost, rank);
        return values[found >= 0 ? found : -found - 1];
    }

    double mean() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * countOf(i);
        }
        return sum / count();
    }

    /** With n − 1 in the denominator; 0 for a single distance. */
    double standardDeviation() {
        if (count() < 2) {
            return 0;
        }
        double mean = mean();
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += (values[i] - mean) * (values[i] - mean) * countOf(i);
        }
        return Math.sqrt(squares / (count() - 1));
    }

    /** Takes distances one at a time. */
    public static final class Collector {

        private final double step;
        private final int exact;
        private double[] distances = new double[64];
        private int size;
        private long[] counts;

        /** @param largest no distance is above it */
        public Collector(double largest) {
            this(largest, EXACT);
        }

        Collector(double largest, int exact) {
            this.step = largest / STEPS;
            this.exact = exact;
        }

        public void add(double distance) {
            if (counts != null) {
                count(distance);
                return;
            }
            if (size == exact) {
                counts = new long[STEPS + 1];
                Arrays.stream(distances, 0, size).forEach(this::count);
                distances = null;
                count(distance);
                return;
            }
            if (size == distances.length) {
                distances = Arrays.copyOf(distances, Math.min(2 * size, Math.max(exact, size)));
            }
            distances[size++] = distance;
        }

        private void count(double distance) {
            counts[(int) Math.min(STEPS, Math.round(distance / step))]++;
        }

        public DistanceSample finish() {
            return counts == null ? of(Arrays.copyOf(distances, size)) : ofSteps(counts, step);
        }
    }
}
