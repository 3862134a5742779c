package io.github.lookalike.projection;

import java.util.Arrays;

/**
 * An octree of points, or a quadtree if all lie in one plane: each node halves the bounding box of its points along
 * every axis. The boxes to be halved are as tight as can be, so that every branching parts points, the depth is
 * bounded, and there are fewer than two nodes a point.
 *
 * <p>Nodes are in depth-first order: a node's first child comes right after it, and {@link #next} leads past its
 * whole subtree. A walk is one loop without a stack. It reads the fields directly, which is what they are for.
 */
final class Octree {

    /** A node of no more points than this is not parted: at this size pairs are cheaper than nodes. */
    private static final int LEAF = 16;

    /** Boxes smaller than this share of the whole are not parted: rounding would leave halves empty. */
    private static final double SMALLEST = 1e-12;

    /** The points' indices in the order of the leaves; a node's points are neighbours in it. */
    final int[] order;
    /** The points' three coordinates in that order. */
    final double[][] points;
    /** Number of nodes. */
    int nodes;
    /** Where each node's points begin in the order. */
    final int[] first;
    /** How many points each node has. */
    final int[] count;
    /** The node after each node's subtree. */
    final int[] next;
    /**
     * The square of each node's size: the longest side of all points' box, halved on each level. Its own box may be
     * smaller, but does not count: at the same theta that would make maps of clusters 14 times less exact, and
     * save only a third of the time.
     */
    final double[] squaredSize;
    /** The mean of each node's points, along three axes. */
    final double[][] centre;
    /** Whether each node is a leaf. */
    final boolean[] leaf;

    private final int[] scratch;
    private final byte[] octants;
    private double[][] positions;
    private double smallest;

    Octree(int n) {
        order = new int[n];
        Arrays.setAll(order, i -> i);
        scratch = new int[n];
        octants = new byte[n];
        points = new double[3][n];
        int capacity = Math.max(1, 2 * n);
        first = new int[capacity];
        count = new int[capacity];
        next = new int[capacity];
        squaredSize = new double[capacity];
        centre = new double[3][capacity];
        leaf = new boolean[capacity];
    }

    /** Builds the tree anew. The order of before is the start, since points move little from one time to the next. */
    void build(double[][] positions) {
        this.positions = positions;
        nodes = 0;
        grow(0, order.length, 0);
        for (int axis = 0; axis < 3; axis++) {
            for (int p = 0; p < order.length; p++) {
                points[axis][p] = positions[axis][order[p]];
            }
        }
    }

    private void grow(int from, int to, double parentSize) {
        int node = nodes++;
        double longest = 0;
        double[] middle = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (int p = from; p < to; p++) {
                double value = positions[axis][order[p]];
                low = Math.min(low, value);
                high = Math.max(high, value);
                sum += value;
            }
            longest = Math.max(longest, high - low);
            middle[axis] = low + (high - low) / 2;
            centre[axis][node] = sum / (to - from);
        }
        first[node] = from;
        count[node] = to - from;
        double size = node == 0 ? longest : parentSize / 2;
        squaredSize[node] = size * size;
        smallest = node == 0 ? longest * SMALLEST : smallest;
        leaf[node] = to - from <= LEAF || longest <= smallest;
        if (!leaf[node]) {
            int[] ends = part(from, to, middle);
            int start = from;
            for (int end : ends) {
                if (end > start) {
                    grow(start, end, size);
                }
                start = end;
            }
        }
        next[node] = nodes;
    }

    /** Puts the points in order of octant, and returns where each octant's end. */
    private int[] part(int from, int to, double[] middle) {
        int[] starts = new int[9];
        for (int p = from; p < to; p++) {
            int octant = 0;
            for (int axis = 0; axis < 3; axis++) {
                octant = octant * 2 + (positions[axis][order[p]] > middle[axis] ? 1 : 0);
            }
            octants[p] = (byte) octant;
            starts[octant + 1]++;
        }
        starts[0] = from;
        for (int octant = 0; octant < 8; octant++) {
            starts[octant + 1] += starts[octant];
        }
        int[] ends = Arrays.copyOf(starts, 8);
        for (int p = from; p < to; p++) {
            scratch[ends[octants[p]]++] = order[p];
        }
        System.arraycopy(scratch, from, order, from, to - from);
        return ends;
    }
}
