package io.github.lookalike.evaluation;

import java.util.Arrays;

/** Kendall's rank correlation with ties, tau-b, in n log n by Knight's method (1966). */
final class KendallTau {

    private KendallTau() {}

    /**
     * How alike two series order the same items: 1 if alike, −1 if reversed. Where one series has all values equal it
     * orders nothing: 1 if the other hasn't either, else 0.
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    static double b(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("series of different lengths: " + x.length + " != " + y.length);
        }
        long[] joint = new long[x.length]; // rank of x, then rank of y
        int[] rankX = denseRanks(x);
        int[] rankY = denseRanks(y);
        for (int i = 0; i < joint.length; i++) {
            joint[i] = (long) rankX[i] << 32 | rankY[i];
        }
        Arrays.sort(joint);
        long all = pairs(joint.length);
        long tiedX = tied(Arrays.stream(joint).map(ranks -> ranks >>> 32).toArray());
        long tiedBoth = tied(joint);
        int[] inOrderOfX = Arrays.stream(joint).mapToInt(ranks -> (int) ranks).toArray();
        long discordant = sortCountingSwaps(inOrderOfX, new int[inOrderOfX.length], 0, inOrderOfX.length);
        long tiedY = tied(Arrays.stream(inOrderOfX).asLongStream().toArray());
        if (tiedX == all || tiedY == all) {
            return tiedX == tiedY ? 1 : 0;
        }
        long concordant = all - tiedX - tiedY + tiedBoth - discordant;
        return (concordant - discordant) / (Math.sqrt(all - tiedX) * Math.sqrt(all - tiedY));
    }

    private static int[] denseRanks(double[] values) {
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        return Arrays.stream(values)
                .mapToInt(value -> Arrays.binarySearch(distinct, value))
                .toArray();
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    /** How many pairs of a sorted series are equal. */
    private static long tied(long[] sorted) {
        long tied = 0;
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
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
