package io.github.lookalike.projection;

/** Keeps the k nearest of what it is offered: a binary heap of primitives with the farthest on top. */
final class NearestHeap {

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
