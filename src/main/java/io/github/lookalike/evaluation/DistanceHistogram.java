package io.github.lookalike.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many distances lie where, in bins of equal width.
 *
 * @param from lower edge of the first bin
 * @param width of a bin, more than 0
 * @param same how many pairs of one person are in each bin
 * @param different how many pairs of two people are in each bin
 */
public record DistanceHistogram(double from, double width, List<Long> same, List<Long> different) {

    public DistanceHistogram {
        same = List.copyOf(same);
        different = List.copyOf(different);
    }

    /** Bins from the smallest distance to the largest, which belongs to the last bin. */
    static DistanceHistogram of(PairSamples samples, int bins) {
        double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        samples.walk((distance, same, different) -> {
            ends[0] = Math.min(ends[0], distance);
            ends[1] = Math.max(ends[1], distance);
        });
        double width = ends[1] > ends[0] ? (ends[1] - ends[0]) / bins : 1;
        return new DistanceHistogram(
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
