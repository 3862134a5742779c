package io.github.lookalike.report;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.ranking.Verdict;
import java.util.Locale;

/**
 * Two faces beside each other.
 *
 * @param rank from 1
 * @param probe the face that was looked for
 * @param answer the face that was found
 * @param metric of the distance
 * @param distance by the metric
 * @param likeness share of pairs of different people that are farther apart, 0 to 1
 * @param verdict whether they are one person
 */
public record Resemblance(
        int rank,
        FacePicture probe,
        FacePicture answer,
        Metric metric,
        double distance,
        double likeness,
        Verdict verdict) {

    public Resemblance {
        if (rank < 1) {
            throw new IllegalArgumentException("ranks begin at 1, not " + rank);
        }
        if (!(likeness >= 0 && likeness <= 1)) {
            throw new IllegalArgumentException("likeness outside 0 to 1: " + likeness);
        }
    }

    String metricText() {
        return metric == Metric.COSINE ? "cosine" : metric.name();
    }

    String distanceText() {
        return String.format(Locale.ROOT, "%.3f", distance);
    }

    String likenessText() {
        return Percent.of(likeness);
    }

    String sentence() {
        return Likeness.sentence(likeness);
    }
}
