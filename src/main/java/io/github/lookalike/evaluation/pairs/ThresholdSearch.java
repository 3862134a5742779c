package io.github.lookalike.evaluation.pairs;

import io.github.lookalike.evaluation.PairSamples;

/**
 * Finds the threshold that gets most pairs right when distances up to it are taken for one person.
 *
 * <p>Candidates are the midpoints between neighbouring different distances, one just below the smallest (nobody is the
 * same) and the largest (everybody is). Of several equally good ones the middle one is taken, the smaller of two middle
 * ones: it is the least likely to lie at an accidental edge.
 */
final class ThresholdSearch {

    private final double[] candidates;
    private long mostRight = -1;
    private int ties;
    private double accepted;
    private long right;

    private ThresholdSearch(PairSamples samples) {
        candidates = new double[samples.same().distinct() + samples.different().distinct() + 1];
        accepted = Double.NaN;
        right = samples.different().count();
        samples.walk((distance, same, different) -> {
            consider(Double.isNaN(accepted) ? Math.nextDown(distance) : (accepted + distance) / 2);
            accepted = distance;
            right = same + samples.different().count() - different;
        });
        consider(accepted);
    }

    /** @throws IllegalArgumentException if there are no distances at all */
    static double bestThreshold(PairSamples samples) {
        if (samples.same().isEmpty() && samples.different().isEmpty()) {
            throw new IllegalArgumentException("no distances to choose a threshold from");
        }
        ThresholdSearch search = new ThresholdSearch(samples);
        return search.candidates[(search.ties - 1) / 2];
    }

    private void consider(double threshold) {
        if (right > mostRight) {
            mostRight = right;
            ties = 0;
        }
        if (right == mostRight) {
            candidates[ties++] = threshold;
        }
    }
}
