package io.github.lookalike.evaluation;

import io.github.lookalike.embedding.Metric;
import java.util.List;
import java.util.Optional;

/**
 * How the distances of pairs of one person, and those of two people, are distributed. A likeness is calibrated by the
 * {@link DistanceSummary#calibration() points} of two people's.
 *
 * @param metric of the distances
 * @param same of pairs of one person; empty if there are none
 * @param different of pairs of two people; empty if there are none
 * @param histogram of both
 */
public record DistanceDistribution(
        Metric metric,
        Optional<DistanceSummary> same,
        Optional<DistanceSummary> different,
        DistanceHistogram histogram) {

    private static final int BINS = 80;

    /**
     * The distribution over a list of pairs; those with a missed face are passed over.
     *
     * @throws TooLittleDataException if no pair has a distance
     */
    public static DistanceDistribution of(Metric metric, List<VerificationPair> pairs) {
        return of(metric, PairSamples.of(pairs));
    }

    /**
     * The distribution over all pairs of a set.
     *
     * @throws TooLittleDataException if it has fewer than two faces
     */
    public static DistanceDistribution of(Metric metric, LabelledSet set) {
        return of(metric, PairSamples.of(set, metric));
    }

    private static DistanceDistribution of(Metric metric, PairSamples samples) {
        if (samples.same().isEmpty() && samples.different().isEmpty()) {
            throw new TooLittleDataException("no distances, so no distribution");
        }
        return new DistanceDistribution(
                metric, summary(samples.same()), summary(samples.different()), DistanceHistogram.of(samples, BINS));
    }

    private static Optional<DistanceSummary> summary(DistanceSample sample) {
        return sample.isEmpty() ? Optional.empty() : Optional.of(DistanceSummary.of(sample));
    }
}
