package io.github.lookalike.projection;

/**
 * The k nearest of the other vectors for each of n vectors, by Euclidean distance; equal distances by index. Exact.
 *
 * @param indices n rows of k, the nearest first
 * @param squaredDistances theirs, of the same shape
 */
record KNearestNeighbours(int[][] indices, double[][] squaredDistances) {

    /** @param k from 1 to one less than the vectors */
    static KNearestNeighbours nearest(float[][] vectors, int k, Workers workers) throws InterruptedException {
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
        return new KNearestNeighbours(indices, squaredDistances);
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

    /** Keeps the k nearest of what it is offered: a binary heap of primitives with the farthest on top. */
    static final class NearestHeap {

        private final int[] indices;
        private final double[] distances;
        private int size;

        NearestHeap(int k) {
            indices = new int[k];
            distances = new double[k];
        }

        /** The one order of neighbours: by distance, then by index. */
        static boolean before(int index, double distance, int otherIndex, double otherDistance) {
            return distance < otherDistance || (distance == otherDistance && index < otherIndex);
        }

        void offer(int index, double distance) {
            if (size < indices.length) {
                siftUp(index, distance);
            } else if (before(index, distance, indices[0], distances[0])) {
                siftDown(index, distance);
            }
        }

        /** Empties the heap and returns the indices, the nearest first. */
        int[] drain() {
            int[] sorted = new int[size];
            while (size > 0) {
                sorted[--size] = indices[0];
                siftDown(indices[size], distances[size]);
            }
            return sorted;
        }

        private void siftUp(int index, double distance) {
            int hole = size++;
            while (hole > 0) {
                int parent = (hole - 1) / 2;
                if (!before(indices[parent], distances[parent], index, distance)) {
                    break;
                }
                move(parent, hole);
                hole = parent;
            }
            set(hole, index, distance);
        }

        /** Puts an item in the place of the top. */
        private void siftDown(int index, double distance) {
            int hole = 0;
            for (int child = 1; child < size; child = 2 * hole + 1) {
                if (child + 1 < size
                        && before(indices[child], distances[child], indices[child + 1], distances[child + 1])) {
                    child++;
                }
                if (!before(index, distance, indices[child], distances[child])) {
                    break;
                }
                move(child, hole);
                hole = child;
            }
            set(hole, index, distance);
        }

        private void move(int from, int to) {
            set(to, indices[from], distances[from]);
        }

        private void set(int place, int index, double distance) {
            indices[place] = index;
            distances[place] = distance;
        }
    }
}
