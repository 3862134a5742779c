package io.github.lookalike.evaluation;

import io.github.lookalike.embedding.Metric;
import java.util.List;

/**
 * Genuine and impostor distances (mated and non-mated ones, ISO/IEC 19795-1): of pairs of one person, and of two
 * people.
 */
public record PairSamples(DistanceSample same, DistanceSample different) {

    /** Told how many pairs are accepted as one person when those up to a distance are. */
    @FunctionalInterface
    public interface StepVisitor {

        /**
         * @param distance the largest that is accepted
         * @param same how many pairs of one person are accepted, rightly
         * @param different how many pairs of two people are accepted, wrongly
         */
        void step(double distance, long same, long different);
    }

    /** The pairs whose faces were all found. */
    public static PairSamples of(List<VerificationPair> pairs) {
        return new PairSamples(sample(pairs, true), sample(pairs, false));
    }

    /** All pairs of a set, each once. */
    static PairSamples of(LabelledSet set, Metric metric) {
        Collector collector = new Collector(set.largestDistance(metric));
        DistanceRows.forEach(set, metric, (i, distances) -> collector.addRow(set, i, distances));
        return collector.finish();
    }

    private static DistanceSample sample(List<VerificationPair> pairs, boolean same) {
        return DistanceSample.of(pairs.stream()
                .filter(pair -> pair.same() == same && pair.distance().isPresent())
                .mapToDouble(pair -> pair.distance().getAsDouble())
                .toArray());
    }

    /** How many pairs were measured. */
    public PairCounts counts() {
        return new PairCounts(same.count(), different.count());
    }

    /** Visits all different distances of both kinds in ascending order. */
    public void walk(StepVisitor visitor) {
        int i = 0;
        int j = 0;
        while (i < same.distinct() || j < different.distinct()) {
            double nextSame = i < same.distinct() ? same.value(i) : Double.POSITIVE_INFINITY;
            double nextDifferent = j < different.distinct() ? different.value(j) : Double.POSITIVE_INFINITY;
            double distance = Math.min(nextSame, nextDifferent);
            i += nextSame == distance ? 1 : 0;
            j += nextDifferent == distance ? 1 : 0;
            visitor.step(distance, i == 0 ? 0 : same.countAtMost(i - 1), j == 0 ? 0 : different.countAtMost(j - 1));
        }
    }

    /** Takes all pairs of a set, a row at a time. */
    public static final class Collector {

        private final DistanceSample.Collector same;
        private final DistanceSample.Collector different;

        /** @param largest no distance is above it */
        public Collector(double largest) {
            same = new DistanceSample.Collector(largest);
            different = new DistanceSample.Collector(largest);
        }

        /** Adds the pairs of face i with all that come after it. */
        public void addRow(LabelledSet set, int i, float[] distances) {
            for (int j = i + 1; j < distances.length; j++) {
                (set.samePerson(i, j) ? same : different).add(distances[j]);
            }
        }

        public PairSamples finish() {
            return new PairSamples(same.finish(), different.finish());
        }
    }
}
