package io.github.lookalike.evaluation.pairs;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.PairCounts;
import io.github.lookalike.evaluation.PairSamples;
import io.github.lookalike.evaluation.Roc;
import io.github.lookalike.evaluation.Roc.Separation;
import io.github.lookalike.evaluation.TooLittleDataException;
import io.github.lookalike.evaluation.VerificationPair;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How well a metric tells whether two photos show one person, measured as Labeled Faces in the Wild prescribes (Huang
 * et al. 2007): the pairs of each fold are told by the threshold that gets most pairs of all other folds right. A
 * distance at most the threshold means one person; candidates are the midpoints between neighbouring distances, and of
 * equally good ones the middle one is taken.
 *
 * <p>Pairs in which a face was missed never help to choose a threshold. They are counted twice over: left out
 * ({@link #measured}), and as errors ({@link #missedAsErrors}), where such a pair is told wrongly whatever it shows, and
 * is never accepted in the ROC curve.
 *
 * @param metric of the distances
 * @param pairs all of them
 * @param missed those of them with a missed face
 * @param folds in order
 * @param measured results over the pairs with both faces found
 * @param missedAsErrors results over all pairs
 * @param roc the corners of the ROC curve over the measured pairs, at most {@value #ROC_POINTS}
 */
public record VerificationReport(
        Metric metric,
        PairCounts pairs,
        PairCounts missed,
        List<Fold> folds,
        Result measured,
        Result missedAsErrors,
        List<Roc.Point> roc) {

    public static final int ROC_POINTS = 1000;

    private static final double[] FAR_LIMITS = {1e-2, 1e-3};

    /** Accuracy at one threshold, and separation over all. */
    public record Result(Accuracy accuracy, Separation separation) {}

    public VerificationReport {
        folds = List.copyOf(folds);
        roc = List.copyOf(roc);
    }

    /**
     * The report of some pairs, in any order.
     *
     * @throws TooLittleDataException if no pair of one person, or none of two people, has a distance, or if all pairs
     *     with a distance are in one of several folds
     */
    public static VerificationReport of(Metric metric, List<VerificationPair> pairs) {
        PairSamples samples = PairSamples.of(pairs);
        long same = pairs.stream().filter(VerificationPair::same).count();
        PairCounts all = new PairCounts(same, pairs.size() - same);
        PairCounts missed = all.minus(samples.counts());
        Roc roc = new Roc(samples);
        List<Fold> folds = CrossValidation.of(pairs);
        Result measured = new Result(
                Accuracy.of(folds.stream().filter(fold -> fold.measured() > 0).mapToDouble(Fold::accuracy)),
                roc.separation(FAR_LIMITS));
        Result missedAsErrors = new Result(
                Accuracy.of(folds.stream().mapToDouble(Fold::accuracyWithMissed)),
                new Roc(samples, missed).separation(FAR_LIMITS));
        return new VerificationReport(metric, all, missed, folds, measured, missedAsErrors, roc.points(ROC_POINTS));
    }

    /**
     * The reports of all metrics.
     *
     * @param vectors a photo's vector, or nothing where no face was found
     * @throws TooLittleDataException as {@link #of(Metric, List)}
     */
    public static List<VerificationReport> ofEachMetric(LfwPairs pairs, Function<LfwPhoto, Optional<float[]>> vectors) {
        return Stream.of(Metric.values())
                .map(metric -> of(metric, pairs.measure(metric, vectors)))
                .toList();
    }

    /** Whether the thresholds were chosen on other pairs than those told; not so for a single fold, which flatters. */
    public boolean isCrossValidated() {
        return folds.size() > 1;
    }
}
