package io.github.lookalike.internal.lucene.vectors;

import java.util.Arrays;

/** Groups of points that are near each other, by k-means. Points are compared with all centres side by side. */
final class Clusters {

    /** More change little. */
    private static final int ROUNDS = 8;

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
