package io.github.lookalike.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Distances in figures.
 *
 * @param count how many, at least 1
 * @param mean their mean
 * @param standardDeviation with n − 1 in the denominator; 0 for a single distance
 * @param smallest the smallest
 * @param largest the largest
 * @param quantiles the median, and of {@link #FRACTIONS} those with at least {@value #TAIL} distances on either side, in
 *     ascending order
 */
public record DistanceSummary(
        long count, double mean, double standardDeviation, double smallest, double largest, List<Quantile> quantiles) {

    private static final double MEDIAN = 0.5;

    /**
     * The fractions that are told if there are distances enough: so many that the logit, taken as linear between them,
     * misses a fraction by less than a tenth of what it is from 0 or 1 (measured on LFW-dev's 2.7 million pairs).
     */
    static final List<Double> FRACTIONS = List.of(
            1e-5, 2e-5, 5e-5, 1e-4, 2e-4, 5e-4, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, //
            0.1, 0.2, 0.3, 0.4, MEDIAN, 0.6, 0.7, 0.8, 0.9, //
            0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9998, 0.9999, 0.99995, 0.99998, 0.99999);

    /** A tail of fewer distances says more about those few (often mislabelled photos) than about people. */
    static final int TAIL = 5;

    public DistanceSummary {
        quantiles = List.copyOf(quantiles);
    }

    public static DistanceSummary of(DistanceSample sample) {
        List<Quantile> quantiles = FRACTIONS.stream()
                .filter(fraction ->
                        fraction == MEDIAN || Math.min(fraction, 1 - fraction) * sample.count() > TAIL - 1e-6)
                .map(fraction -> new Quantile(sample.quantile(fraction), fraction))
                .toList();
        return new DistanceSummary(
                sample.count(),
                sample.mean(),
                sample.standardDeviation(),
                sample.smallest(),
                sample.largest(),
                quantiles);
    }

    /** The smallest distance that at least half of all are at or below. */
    public double median() {
        return quantiles.stream()
                .filter(point -> point.fraction() == MEDIAN)
                .findFirst()
                .orElseThrow()
                .distance();
    }

    /** The standard deviation as a share of the mean; 0 where all distances are 0. */
    public double coefficientOfVariation() {
        return mean == 0 ? 0 : standardDeviation / mean;
    }

    /**
     * The quantiles as points of a function of the distance: where several fractions have one distance (copies of a
     * photo), the largest stands for them.
     */
    public List<Quantile> calibration() {
        List<Quantile> points = new ArrayList<>();
        for (Quantile point : quantiles) {
            int last = points.size() - 1;
            if (last >= 0 && points.get(last).distance() == point.distance()) {
                points.set(last, point);
            } else {
                points.add(point);
            }
        }
        return points;
    }

    /**
     * A point of a cumulative distribution.
     *
     * @param distance the smallest for which the next holds
     * @param fraction at least this share of all distances is at or below it; above 0, below 1
     */
    public record Quantile(double distance, double fraction) {}
}
