package io.github.lookalike.projection;

import io.github.lookalike.internal.numpy.Rows;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What the projections ask of their input, and its way into native memory. */
final class Vectors {

    private Vectors() {}

    /**
     * The common length of some finite vectors.
     *
     * @throws IllegalArgumentException if there is none, their lengths differ or are 0, or a value is not finite
     */
    static int dimension(float[][] vectors) {
        int length = Rows.length(vectors);
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < length; j++) {
                if (!Float.isFinite(vectors[i][j])) {
                    throw new IllegalArgumentException("vector " + i + " has " + vectors[i][j] + " at " + j);
                }
            }
        }
        return length;
    }

    /** Vectors less an origin as the rows of a native matrix of doubles, which the caller closes. */
    static INDArray toMatrix(float[][] vectors, double[] origin) {
        double[] values = new double[Math.multiplyExact(vectors.length, origin.length)];
        int next = 0;
        for (float[] vector : vectors) {
            for (int j = 0; j < origin.length; j++) {
                values[next++] = vector[j] - origin[j];
            }
        }
        return Nd4j.create(values, new long[] {vectors.length, origin.length}, DataType.DOUBLE);
    }

    static double[] mean(float[][] vectors) {
        double[] mean = new double[vectors[0].length];
        for (float[] vector : vectors) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += vector[j];
            }
        }
        Arrays.setAll(mean, j -> mean[j] / vectors.length);
        return mean;
    }

    static double[] toDoubles(float[] vector) {
        double[] doubles = new double[vector.length];
        for (int j = 0; j < doubles.length; j++) {
            doubles[j] = vector[j];
        }
        return doubles;
    }

    /** Differences, not dot products: nothing cancels out for near-equal vectors. */
    static double squaredDistance(float[] a, float[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            double difference = (double) a[j] - b[j];
            sum += difference * difference;
        }
        return sum;
    }
}
