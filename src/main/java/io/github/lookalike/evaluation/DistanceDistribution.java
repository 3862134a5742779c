package io.github.lookalike.evaluation;

import io.github.lookalike.embedding.Metric;
import java.util.ArrayList;
import java.util.Collections;
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
        Metric metric, Optional<DistanceSummary> same, Optional<DistanceSummary> different, Histogram histogram) {

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
                metric, summary(samples.same()), summary(samples.different()), Histogram.of(samples, BINS));
    }

    private static Optional<DistanceSummary> summary(DistanceSample sample) {
        return sample.isEmpty() ? Optional.empty() : Optional.of(DistanceSummary.of(sample));
    }

    /**
     * How many distances lie where, in bins of equal width.
     *
     * @param from lower edge of the first bin
     * @param width of a bin, more than 0
     * @param same how many pairs of one person are in each bin
     * @param different how many pairs of two people are in each bin
     */
    public record Histogram(double from, double width, List<Long> same, List<Long> different) {

        public Histogram {
            same = List.copyOf(same);
            different = List.copyOf(different);
        }

        /** Bins from the smallest distance to the largest, which belongs to the last bin. */
        static Histogram of(PairSamples samples, int bins) {
            double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
            samples.walk((distance, same, different) -> {
                ends[0] = Math.min(ends[0], distance);
                ends[1] = Math.max(ends[1], distance);
            });
            double width = ends[1] > ends[0] ? (ends[1] - ends[0]) / bins : 1;
            return new Histogram(
                    ends[0],
                    width,
                    count(samples.same(), ends[0], width, bins),
                    count(samples.different(), ends[0], width, bins));
        }

        private static List<Long> count(DistanceSample sample, double from, double width, int bins) {
            List<Long> counts = new ArrayList<>(Collections.nCopies(bins, 0L));
            for (int i = 0; i < sample.distinct(); i++) {
                int bin = (int) Math.min(bins - 1, (sample.value(i) - from) / width);
                counts.set(bin, counts.get(bin) + sample.countOf(i));
            }
            return counts;
        }
    }
}
