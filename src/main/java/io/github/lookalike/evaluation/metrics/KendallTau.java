package io.github.lookalike.evaluation.metrics;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Kendall's rank correlation with ties, tau-b, in n log n by Knight's method (1966). */
final class KendallTau {

    private KendallTau() {}

    /**
     * How alike two series of {@linkplain #ranks ranks} order the same items: 1 if alike, −1 if reversed. A series of
     * equal ranks orders nothing: 1 if neither does, 0 if the other does.
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    static double b(int[] x, int[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("series of different lengths: " + x.length + " != " + y.length);
        }
        long[] joint = new long[x.length]; // x above y, so that they sort by x, then y
        for (int i = 0; i < joint.length; i++) {
            joint[i] = (long) x[i] << 32 | y[i];
        }
        Arrays.sort(joint);
        long all = pairs(joint.length);
        long tiedX = tied(joint.length, i -> joint[i] >>> 32);
        long tiedBoth = tied(joint.length, i -> joint[i]);
        int[] inOrderOfX = Arrays.stream(joint).mapToInt(ranks -> (int) ranks).toArray();
        long discordant = sortCountingSwaps(inOrderOfX, new int[inOrderOfX.length], 0, inOrderOfX.length);
        long tiedY = tied(inOrderOfX.length, i -> inOrderOfX[i]);
        if (tiedX == all || tiedY == all) {
            return tiedX == tiedY ? 1 : 0;
        }
        long concordant = all - tiedX - tiedY + tiedBoth - discordant;
        return (concordant - discordant) / Math.sqrt((double) (all - tiedX) * (all - tiedY));
    }

    /** The rank of each value among the different values, from 0. */
    static int[] ranks(double[] values) {
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        return Arrays.stream(values)
                .mapToInt(value -> Arrays.binarySearch(distinct, value))
                .toArray();
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    /** How many pairs of a sorted series are equal. */
    private static long tied(int length, IntToLongFunction sorted) {
        long tied = 0;
        int from = 0;
        for (int i = 1; i <= length; i++) {
            if (i == length || sorted.applyAsLong(i) != sorted.applyAsLong(from)) {
                tied += pairs(i - from);
                from = i;
            }
        }
        return tied;
    }

    /** Sorts from..to by merging, and counts the pairs that were in the wrong order. */
    private static long sortCountingSwaps(int[] ranks, int[] scratch, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long swaps = sortCountingSwaps(ranks, scratch, from, middle) + sortCountingSwaps(ranks, scratch, middle, to);
        System.arraycopy(ranks, from, scratch, from, to - from);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            if (left < middle && (right == to || scratch[left] <= scratch[right])) {
                ranks[i] = scratch[left++];
            } else {
                ranks[i] = scratch[right++];
                swaps += middle - left;
            }
        }
        return swaps;
    }
}
