package io.github.lookalike.projection;

/**
 * The k nearest of the other vectors for each of n vectors, by Euclidean distance; equal distances by index. Exact.
 *
 * @param indices n rows of k, the nearest first
 * @param squaredDistances theirs, of the same shape
 */
record Neighbours(int[][] indices, double[][] squaredDistances) {

    /** @param k from 1 to one less than the vectors */
    static Neighbours nearest(float[][] vectors, int k, Workers workers) throws InterruptedException {
        int n = vectors.length;
        if (k < 1 || k >= n) {
            throw new IllegalArgumentException(n + " vectors do not have " + k + " neighbours each");
        }
        int[][] indices = new int[n][];
        double[][] squaredDistances = new double[n][];
        PairwiseDistances.forEachRow(vectors, workers, (row, distances) -> {
            NearestHeap heap = new NearestHeap(k);
            for (int j = 0; j < n; j++) {
                if (j != row) {
                    heap.offer(j, distances[j]);
                }
            }
            double[] exact = new double[k];
            int[] nearest = heap.drain();
            for (int r = 0; r < k; r++) {
                exact[r] = Vectors.squaredDistance(vectors[row], vectors[nearest[r]]);
            }
            sort(nearest, exact);
            indices[row] = nearest;
            squaredDistances[row] = exact;
        });
        return new Neighbours(indices, squaredDistances);
    }

    /** Insertion sort: what comes out of the heap is in order but for rounding. */
    private static void sort(int[] indices, double[] distances) {
        for (int end = 1; end < indices.length; end++) {
            int index = indices[end];
            double distance = distances[end];
            int place = end;
            while (place > 0 && NearestHeap.before(index, distance, indices[place - 1], distances[place - 1])) {
                indices[place] = indices[place - 1];
                distances[place] = distances[place - 1];
                place--;
            }
            indices[place] = index;
            distances[place] = distance;
        }
    }
}
