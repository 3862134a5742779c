package io.github.lookalike.projection;

import io.github.lookalike.projection.KNearestNeighbours.NearestHeap;

/**
 * How far the neighbours on a map are to be trusted: 1 if every point's k nearest on the map are among its k nearest
 * in the original space, less by how far down its original order the intruders are (Venna and Kaski, "Neighborhood
 * preservation in nonlinear projection methods", ICANN 2001). A random map has about 0.5.
 *
 * <p>With original and map exchanged it is their <em>continuity</em>: whether original neighbours stay together.
 */
final class Trustworthiness {

    private Trustworthiness() {}

    /**
     * Computes the trustworthiness of a map; n² distances in each space.
     *
     * @param original vectors of one dimension
     * @param map as many points of one dimension, in the same order
     * @param k from 1 to less than half their number
     * @return from 0 to 1
     */
    static double of(float[][] original, float[][] map, int k) throws InterruptedException {
        Vectors.dimension(original);
        Vectors.dimension(map);
        int n = original.length;
        if (map.length != n) {
            throw new IllegalArgumentException(n + " vectors, but " + map.length + " points on the map");
        }
        if (k < 1 || 2 * k >= n) {
            throw new IllegalArgumentException(
                    "k must be at least 1 and less than half of the " + n + " points, not " + k);
        }
        double[] penalties = new double[n];
        try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
            KNearestNeighbours onMap = KNearestNeighbours.nearest(map, k, workers);
            PairwiseDistances.forEachRow(original, workers, (row, distances) -> {
                for (int neighbour : onMap.indices()[row]) {
                    penalties[row] += Math.max(0, rank(row, neighbour, distances) - k);
                }
            });
            double sum = workers.sum(n, (from, to) -> {
                double part = 0;
                for (int i = from; i < to; i++) {
                    part += penalties[i];
                }
                return part;
            });
            return 1 - 2 * sum / ((double) n * k * (2.0 * n - 3.0 * k - 1));
        }
    }

    /** From 1, the nearest. */
    private static int rank(int row, int other, double[] distances) {
        int rank = 1;
        for (int j = 0; j < distances.length; j++) {
            if (j != row && NearestHeap.before(j, distances[j], other, distances[other])) {
                rank++;
            }
        }
        return rank;
    }
}
