package io.github.lookalike.evaluation.pairs;

import io.github.lookalike.evaluation.PairSamples;
import io.github.lookalike.evaluation.TooLittleDataException;
import io.github.lookalike.evaluation.VerificationPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells the pairs of each fold by the threshold that is best on all other folds. */
final class CrossValidation {

    private CrossValidation() {}

    /**
     * The folds in order. The threshold of a single fold is the best on its own pairs.
     *
     * @throws TooLittleDataException if all pairs of the other folds have a missed face
     */
    static List<Fold> of(List<VerificationPair> pairs) {
        Map<Integer, List<VerificationPair>> folds = pairs.stream()
                .collect(Collectors.groupingBy(VerificationPair::fold, TreeMap::new, Collectors.toList()));
        List<Fold> results = new ArrayList<>();
        folds.forEach((number, fold) -> {
            List<VerificationPair> training = folds.size() == 1
                    ? fold
                    : pairs.stream().filter(pair -> pair.fold() != number).toList();
            PairSamples samples = PairSamples.of(training);
            if (samples.same().isEmpty() && samples.different().isEmpty()) {
                throw new TooLittleDataException(
                        "no threshold for fold " + number + ": a face is missed in every pair of the other folds");
            }
            results.add(tell(number, fold, ThresholdSearch.bestThreshold(samples)));
        });
        return results;
    }

    private static Fold tell(int number, List<VerificationPair> fold, double threshold) {
        int right = 0;
        int missed = 0;
        for (VerificationPair pair : fold) {
            if (pair.distance().isEmpty()) {
                missed++;
            } else if (pair.same() == (pair.distance().getAsDouble() <= threshold)) {
                right++;
            }
        }
        return new Fold(number, threshold, right, fold.size() - missed, missed);
    }

    /**
     * Finds the threshold that gets most pairs right when distances up to it are taken for one person.
     *
     * <p>Candidates are the midpoints between neighbouring different distances, one just below the smallest (nobody is
     * the same) and the largest (everybody is). Of several equally good ones the middle one is taken, the smaller of
     * two middle ones: it is the least likely to lie at an accidental edge.
     */
    static final class ThresholdSearch {

        private final double[] candidates;
        private long mostRight = -1;
        private int ties;
        private double accepted;
        private long right;

        private ThresholdSearch(PairSamples samples) {
            candidates =
                    new double[samples.same().distinct() + samples.different().distinct() + 1];
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
}
