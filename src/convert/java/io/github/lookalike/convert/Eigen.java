package io.github.lookalike.convert;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The eigenvectors of a symmetric matrix by Jacobi's method: rotations of two axes at a time until they are a matrix
 * without mixed terms. It adds, multiplies, divides and takes square roots of doubles one after the other, so the result
 * is the same to the bit on every machine, which no BLAS promises.
 *
 * @param values the eigenvalues, the largest first
 * @param vectors the unit vectors that go with them, one row each; the first component of the largest magnitude is positive
 */
record Eigen(double[] values, double[][] vectors) {

    /** Convergence is quadratic: matrices of some hundred rows take about ten. */
    private static final int MOST_SWEEPS = 100;

    /** Squares of mixed terms add up to no more than this share of all squares: what double can tell from nothing. */
    private static final double NOTHING = 1e-30;

    /**
     * Of a matrix times its own transpose: the left singular vectors of that matrix, and the squares of its singular values.
     *
     * @param rows at least one, of finite values
     */
    static Eigen ofGram(double[][] rows) {
        double[][] gram = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                gram[i][j] = dot(rows[i], rows[j]);
                gram[j][i] = gram[i][j];
            }
        }
        return of(gram);
    }

    /** @param symmetric a square matrix of finite values, not changed */
    static Eigen of(double[][] symmetric) {
        int size = symmetric.length;
        double[][] matrix = new double[size][];
        double[][] axes = new double[size][size];
        double squares = 0;
        for (int i = 0; i < size; i++) {
            matrix[i] = symmetric[i].clone();
            axes[i][i] = 1;
            squares += dot(matrix[i], matrix[i]);
        }
        for (int sweep = 0; mixed(matrix) > NOTHING * squares; sweep++) {
            if (sweep == MOST_SWEEPS) {
                throw new ArithmeticException("no eigenvectors after " + sweep + " sweeps over " + size + " axes");
            }
            for (int p = 0; p < size - 1; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(matrix, axes, p, q);
                }
            }
        }
        return sorted(matrix, axes);
    }

    /** Turns axes p and q so that their mixed term vanishes. */
    private static void rotate(double[][] matrix, double[][] axes, int p, int q) {
        double mixed = matrix[p][q];
        if (mixed == 0) {
            return;
        }
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * mixed);
        double tangent = 1 / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        if (theta < 0) {
            tangent = -tangent;
        }
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (double[] row : matrix) {
            double old = row[p];
            row[p] = cosine * old - sine * row[q];
            row[q] = sine * old + cosine * row[q];
        }
        turn(matrix[p], matrix[q], cosine, sine);
        turn(axes[p], axes[q], cosine, sine);
        matrix[p][q] = 0;
        matrix[q][p] = 0;
    }

    private static void turn(double[] p, double[] q, double cosine, double sine) {
        for (int i = 0; i < p.length; i++) {
            double old = p[i];
            p[i] = cosine * old - sine * q[i];
            q[i] = sine * old + cosine * q[i];
        }
    }

    private static double mixed(double[][] matrix) {
        double squares = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                squares += 2 * matrix[i][j] * matrix[i][j];
            }
        }
        return squares;
    }

    private static Eigen sorted(double[][] matrix, double[][] axes) {
        int[] order = IntStream.range(0, matrix.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -matrix[i][i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] values = new double[order.length];
        double[][] vectors = new double[order.length][];
        for (int i = 0; i < order.length; i++) {
            values[i] = matrix[order[i]][order[i]];
            vectors[i] = positive(axes[order[i]]);
        }
        return new Eigen(values, vectors);
    }

    private static double[] positive(double[] vector) {
        double largest = 0;
        for (double component : vector) {
            largest = Math.abs(component) > Math.abs(largest) ? component : largest;
        }
        double sign = largest < 0 ? -1 : 1;
        return IntStream.range(0, vector.length)
                .mapToDouble(i -> sign * vector[i])
                .toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
