package io.github.lookalike.internal.lucene.vectors;

/**
 * Principal component analysis: the directions along which vectors vary most, by orthogonal iteration on their
 * covariance. They need not be exact: any orthonormal directions make a true bound, these make a tight one.
 */
final class PrincipalAxes {

    /** Faces' variances fall slowly from one axis to the next; more rounds change nothing that could be measured. */
    private static final int ROUNDS = 12;

    private static final double NOTHING = 1e-9;

    private PrincipalAxes() {}

    /**
     * @param sample at least one vector
     * @param axes how many, at most as many as a vector has values
     * @return orthonormal rows; zeros where the sample varies along fewer directions
     */
    static float[][] of(float[][] sample, int axes) {
        double[][] covariance = covariance(sample);
        double[][] basis = new double[axes][covariance.length];
        for (int i = 0; i < axes; i++) {
            basis[i][i] = 1;
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < axes; i++) {
                basis[i] = product(covariance, basis[i]);
            }
            orthonormalise(basis);
        }
        // Once more: rounding spoils what was nearly parallel.
        orthonormalise(basis);
        float[][] rows = new float[axes][covariance.length];
        for (int i = 0; i < axes; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = (float) basis[i][j];
            }
        }
        return rows;
    }

    private static double[][] covariance(float[][] sample) {
        int dimension = sample[0].length;
        double[] mean = new double[dimension];
        for (float[] vector : sample) {
            for (int i = 0; i < dimension; i++) {
                mean[i] += vector[i] / (double) sample.length;
            }
        }
        double[][] covariance = new double[dimension][dimension];
        double[] deviation = new double[dimension];
        for (float[] vector : sample) {
            for (int i = 0; i < dimension; i++) {
                deviation[i] = vector[i] - mean[i];
            }
            for (int i = 0; i < dimension; i++) {
                for (int j = 0; j < dimension; j++) {
                    covariance[i][j] += deviation[i] * deviation[j];
                }
            }
        }
        return covariance;
    }

    private static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    private static void orthonormalise(double[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            double before = Math.sqrt(dot(rows[i], rows[i]));
            for (int j = 0; j < i; j++) {
                double share = dot(rows[i], rows[j]);
                for (int k = 0; k < rows[i].length; k++) {
                    rows[i][k] -= share * rows[j][k];
                }
            }
            double norm = Math.sqrt(dot(rows[i], rows[i]));
            // What is left of a row that lies in the others' span is rounding, and points anywhere.
            double scale = norm > NOTHING * before ? 1 / norm : 0;
            for (int k = 0; k < rows[i].length; k++) {
                rows[i][k] *= scale;
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
