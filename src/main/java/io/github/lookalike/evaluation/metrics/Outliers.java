package io.github.lookalike.evaluation.metrics;

import io.github.lookalike.evaluation.LabelledSet;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Measures what few components do to L1 and to L2 distances. */
final class Outliers {

    private static final double LARGEST = 0.05;

    private final LabelledSet set;
    private final ComparisonOptions options;
    private final int[] disturbed; // the numbers of components that are disturbed
    private final double length; // of the disturbances

    Outliers(LabelledSet set, ComparisonOptions options) {
        this.set = set;
        this.options = options;
        this.disturbed = IntStream.of(1, few(), set.dimension()).distinct().toArray();
        this.length = options.disturbance() * componentDeviation();
    }

    private int few() {
        return (int) Math.max(1, Math.round(LARGEST * set.dimension()));
    }

    /** How many kinds of disturbances there are. */
    int kinds() {
        return disturbed.length;
    }

    Disturbance disturbance(int kind, RankAgreement l1, RankAgreement l2) {
        return new Disturbance(disturbed[kind], size(kind), l1, l2);
    }

    private double size(int kind) {
        return length / Math.sqrt(disturbed[kind]);
    }

    /** A probe's vector with a disturbance; the same one whenever it is asked for. */
    float[] disturb(int probe, int kind) {
        SplittableRandom random = new SplittableRandom(options.seed() + (long) probe * disturbed.length + kind);
        float[] vector = set.vector(probe).clone();
        int[] components = IntStream.range(0, vector.length).toArray();
        for (int i = 0; i < disturbed[kind]; i++) {
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
    ComponentShare share(int[] probes) {
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
