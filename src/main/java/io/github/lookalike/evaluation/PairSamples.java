package io.github.lookalike.evaluation;

import java.util.List;

/** The distances of pairs of one person, and those of pairs of two people. */
record PairSamples(DistanceSample same, DistanceSample different) {

    /** Told how many pairs are accepted as one person when those up to a distance are. */
    @FunctionalInterface
    interface StepVisitor {

        /**
         * @param distance the largest that is accepted
         * @param same how many pairs of one person are accepted, rightly
         * @param different how many pairs of two people are accepted, wrongly
         */
        void step(double distance, long same, long different);
    }

    /** The pairs whose faces were all found. */
    static PairSamples of(List<VerificationPair> pairs) {
        return new PairSamples(sample(pairs, true), sample(pairs, false));
    }

    private static DistanceSample sample(List<VerificationPair> pairs, boolean same) {
        return DistanceSample.of(pairs.stream()
                .filter(pair -> pair.same() == same && pair.distance().isPresent())
                .mapToDouble(pair -> pair.distance().getAsDouble())
                .toArray());
    }

    /** Visits all different distances of both kinds in ascending order. */
    void walk(StepVisitor visitor) {
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

    /** Takes pairs one at a time. */
    static final class Collector {

        private final DistanceSample.Collector same;
        private final DistanceSample.Collector different;

        /** @param largest no distance is above it */
        Collector(double largest) {
            same = new DistanceSample.Collector(largest);
            different = new DistanceSample.Collector(largest);
        }

        void add(boolean samePerson, double distance) {
            (samePerson ? same : different).add(distance);
        }

        PairSamples finish() {
            return new PairSamples(same.finish(), different.finish());
        }
    }
}
