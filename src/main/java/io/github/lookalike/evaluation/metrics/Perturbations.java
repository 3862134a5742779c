package io.github.lookalike.evaluation.metrics;

import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.metrics.MetricComparison.ComponentShare;
import io.github.lookalike.evaluation.metrics.MetricComparison.Perturbation;
import io.github.lookalike.evaluation.metrics.MetricComparison.RankAgreement;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Perturbs vectors, and measures what few components do to L1 and to L2 distances. */
final class Perturbations {

    private static final double LARGEST = 0.05;

    private final LabelledSet set;
    private final MetricComparison.Options options;
    private final int[] perturbed; // the numbers of components that are perturbed
    private final double length; // of the perturbations

    Perturbations(LabelledSet set, MetricComparison.Options options) {
        this.set = set;
        this.options = options;
        this.perturbed = IntStream.of(1, few(), set.dimension()).distinct().toArray();
        this.length = options.perturbation() * componentDeviation();
    }

    private int few() {
        return (int) Math.max(1, Math.round(LARGEST * set.dimension()));
    }

    /** How many kinds of perturbations there are. */
    int kinds() {
        return perturbed.length;
    }

    Perturbation result(int kind, RankAgreement l1, RankAgreement l2) {
        return new Perturbation(perturbed[kind], size(kind), l1, l2);
    }

    private double size(int kind) {
        return length / Math.sqrt(perturbed[kind]);
    }

    /** A probe's vector with a perturbation; the same one whenever it is asked for. */
    float[] perturbed(int probe, int kind) {
        SplittableRandom random = new SplittableRandom(options.seed() + (long) probe * perturbed.length + kind);
        float[] vector = set.vector(probe).clone();
        int[] components = IntStream.range(0, vector.length).toArray();
        for (int i = 0; i < perturbed[kind]; i++) {
            int chosen = random.nextInt(i, components.length);
            int component = components[chosen];
            components[chosen] = components[i];
            vector[component] += (float) (random.nextBoolean() ? size(kind) : -size(kind));
        }
        return vector;
    }

    /** The root of the components' mean variance over the faces. */
    private double componentDeviation() {
        double[] centre = new double[set.dimension()];
        for (int i = 0; i < set.size(); i++) {
            for (int k = 0; k < centre.length; k++) {
                centre[k] += set.vector(i)[k] / (double) set.size();
            }
        }
        double squares = 0;
        for (int i = 0; i < set.size(); i++) {
            for (int k = 0; k < centre.length; k++) {
                squares += (set.vector(i)[k] - centre[k]) * (set.vector(i)[k] - centre[k]);
            }
        }
        return Math.sqrt(squares / set.size() / centre.length);
    }

    /** Over all pairs of probes that differ at all. */
    ComponentShare componentShare(int[] probes) {
        int largest = few();
        double ofL1 = 0;
        double ofSquaredL2 = 0;
        long pairs = 0;
        for (int i = 0; i < probes.length; i++) {
            for (int j = 0; j < i; j++) {
                double[] differences = differences(set.vector(probes[i]), set.vector(probes[j]));
                double l1 = Arrays.stream(differences).sum();
                if (l1 > 0) {
                    double[] top = Arrays.copyOfRange(differences, differences.length - largest, differences.length);
                    ofL1 += Arrays.stream(top).sum() / l1;
                    ofSquaredL2 += squares(top) / squares(differences);
                    pairs++;
                }
            }
        }
        return new ComponentShare(
                largest, set.dimension(), pairs == 0 ? 0 : ofL1 / pairs, pairs == 0 ? 0 : ofSquaredL2 / pairs);
    }

    private static double[] differences(float[] a, float[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(k -> Math.abs((double) a[k] - b[k]))
                .sorted()
                .toArray();
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }
}
