package io.github.lookalike.evaluation.metrics;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceSummary;
import io.github.lookalike.evaluation.LabelledPhoto;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.TooLittleDataException;
import java.util.List;
import java.util.Map;

/**
 * What difference the choice of a metric makes to a set of faces. Each probe ranks all other faces, of whatever person.
 *
 * <p>{@link Metric#L2} and {@link Metric#COSINE} rank unit vectors alike, for {@code cosine = L2² / 2}; the
 * {@linkplain #findings() findings} say so along with the figures.
 *
 * @param options of the comparison
 * @param faces how many faces there are
 * @param probes how many of them were probes
 * @param spreads of the distances between the probes and all faces, by metric
 * @param agreements between the rankings of every two metrics
 * @param changedMatches the probes whose nearest face depends on the metric
 * @param componentShare how much the largest differences contribute, over all pairs of probes
 * @param disturbances what disturbed components do to the ranking: one component, a few, all
 */
public record MetricComparison(
        ComparisonOptions options,
        int faces,
        int probes,
        List<Spread> spreads,
        List<Agreement> agreements,
        List<ChangedMatch> changedMatches,
        ComponentShare componentShare,
        List<Disturbance> disturbances) {

    /** How widely a metric's distances are spread; see {@link DistanceSummary#coefficientOfVariation()}. */
    public record Spread(Metric metric, DistanceSummary distances) {}

    /** How alike two metrics rank. */
    public record Agreement(Metric first, Metric second, RankAgreement agreement) {}

    /**
     * A probe whose nearest face depends on the metric.
     *
     * @param nearest the nearest face by metric
     */
    public record ChangedMatch(LabelledPhoto probe, Map<Metric, LabelledPhoto> nearest) {}

    public MetricComparison {
        spreads = List.copyOf(spreads);
        agreements = List.copyOf(agreements);
        changedMatches = List.copyOf(changedMatches);
        disturbances = List.copyOf(disturbances);
    }

    /**
     * Compares all metrics.
     *
     * @throws TooLittleDataException if there are fewer than three faces
     * @throws IllegalArgumentException if a vector's L2 norm is not 1 (within 1e-3)
     */
    public static MetricComparison of(LabelledSet set, ComparisonOptions options) {
        return new MetricComparer(set, options).compare();
    }

    /** How alike two different metrics rank, in either order. */
    public RankAgreement agreement(Metric first, Metric second) {
        return agreements.stream()
                .filter(pair -> pair.first() == first && pair.second() == second
                        || pair.first() == second && pair.second() == first)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(first + " and " + second + " were not compared"))
                .agreement();
    }

    /** A metric's spread. */
    public DistanceSummary spread(Metric metric) {
        return spreads.stream()
                .filter(spread -> spread.metric() == metric)
                .findFirst()
                .orElseThrow()
                .distances();
    }

    /** What the figures mean, a sentence each. */
    public List<String> findings() {
        return MetricFindings.of(this);
    }
}
