package io.github.lookalike.internal.lucene.vectors;

import java.util.Arrays;

/**
 * Clustering by k-means: groups of points that are near each other. Points are compared with all centres side by side.
 */
final class Clusters {

    /** More change little. */
    private static final int ROUNDS = 8;

    /**
     * Points by the cluster they are in.
     *
     * @param members group after group, in each in ascending order
     * @param starts where each group begins in {@code members}, and one more for the end of the last
     */
    record Groups(int[] members, int[] starts) {

        /** A group is compared at once: no more than stays in the processor's cache. */
        static final int LARGEST = 1024;

        /**
         * Groups larger than {@link #LARGEST} are divided, empty ones left out.
         *
         * @param groupOf the group of each vector
         * @param count of groups
         */
        static Groups of(int[] groupOf, int count) {
            int[] next = new int[count + 1];
            for (int group : groupOf) {
                next[group + 1]++;
            }
            int parts = 0;
            for (int i = 1; i <= count; i++) {
                parts += (next[i] + LARGEST - 1) / LARGEST;
                next[i] += next[i - 1];
            }
            int[] starts = new int[parts + 1];
            int part = 0;
            for (int i = 0; i < count; i++) {
                for (int start = next[i]; start < next[i + 1]; start += LARGEST) {
                    starts[part++] = start;
                }
            }
            starts[parts] = groupOf.length;
            int[] members = new int[groupOf.length];
            for (int i = 0; i < groupOf.length; i++) {
                members[next[groupOf[i]]++] = i;
            }
            return new Groups(members, starts);
        }

        int count() {
            return starts.length - 1;
        }

        int size(int group) {
            return starts[group + 1] - starts[group];
        }

        int member(int group, int i) {
            return members[starts[group] + i];
        }
    }

    private final int count;
    /** Value by value: the first of each centre, the second of each, and so on. */
    private final float[] centres;

    private final float[] sums;

    private Clusters(float[][] points) {
        count = points.length;
        centres = new float[count * points[0].length];
        sums = new float[count];
        for (int i = 0; i < count; i++) {
            set(i, points[i]);
        }
    }

    /** @param points in random order, at least {@code count} */
    static Clusters of(float[][] points, int count) {
        Clusters clusters = new Clusters(Arrays.copyOf(points, count));
        for (int round = 0; round < ROUNDS; round++) {
            clusters.move(points);
        }
        return clusters;
    }

    int count() {
        return count;
    }

    /** The number of the centre nearest to a point. */
    int nearest(float[] point) {
        Arrays.fill(sums, 0);
        for (int i = 0; i < point.length; i++) {
            addSquares(centres, i * count, point[i], sums, count);
        }
        int nearest = 0;
        for (int i = 1; i < count; i++) {
            if (sums[i] < sums[nearest]) {
                nearest = i;
            }
        }
        return nearest;
    }

    /**
     * Adds up squared differences of one value of many points from a probe's: a loop that the compiler turns into
     * vector instructions, for no sum depends on another.
     */
    static void addSquares(float[] values, int offset, float probe, float[] into, int count) {
        for (int i = 0; i < count; i++) {
            float difference = values[offset + i] - probe;
            into[i] += difference * difference;
        }
    }

    private void move(float[][] points) {
        int dimension = points[0].length;
        double[][] means = new double[count][dimension];
        int[] members = new int[count];
        for (float[] point : points) {
            int nearest = nearest(point);
            members[nearest]++;
            for (int i = 0; i < dimension; i++) {
                means[nearest][i] += point[i];
            }
        }
        for (int i = 0; i < count; i++) {
            // One that nobody is nearest to stays where it is, as likely to be of use there as anywhere.
            if (members[i] > 0) {
                float[] mean = new float[dimension];
                for (int j = 0; j < dimension; j++) {
                    mean[j] = (float) (means[i][j] / members[i]);
                }
                set(i, mean);
            }
        }
    }

    private void set(int centre, float[] point) {
        for (int i = 0; i < point.length; i++) {
            centres[i * count + centre] = point[i];
        }
    }
}
