package io.github.lookalike;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.gallery.Aggregation;

/**
 * How far apart two probes are.
 *
 * @param metric of {@code distance}
 * @param distance by the metric and aggregation that were asked for
 * @param l2 the L2 distance of the two faces below, which likeness is read from
 * @param first the first probe's face that is nearest to the second probe
 * @param second the second probe's face that is nearest to it
 */
public record Comparison(Metric metric, double distance, double l2, Portrait first, Portrait second) {

    static Comparison of(Probe a, Probe b, Metric metric, Aggregation aggregation) {
        Comparison nearest = null;
        double sum = 0;
        for (Portrait first : a.portraits()) {
            for (Portrait second : b.portraits()) {
                double distance = distance(first, second, metric);
                sum += distance;
                if (nearest == null || distance < nearest.distance) {
                    nearest = new Comparison(metric, distance, distance(first, second, Metric.L2), first, second);
                }
            }
        }
        if (nearest == null) {
            throw new IllegalArgumentException("probes without faces");
        }
        double mean = sum / (a.portraits().size() * (double) b.portraits().size());
        return switch (aggregation) {
            case NEAREST -> nearest;
            case MEAN -> new Comparison(metric, mean, nearest.l2, nearest.first, nearest.second);
        };
    }

    private static double distance(Portrait a, Portrait b, Metric metric) {
        return a.template().embedding().distance(b.template().embedding(), metric);
    }
}
