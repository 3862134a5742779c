package io.github.lookalike.projection;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A truncated eigendecomposition: the largest eigenvalues of a symmetric matrix without negative ones, and their unit
 * eigenvectors. What is only rounding error is exactly 0, value and vector.
 *
 * @param values descending
 * @param vectors one row for each value
 * @param trace the sum of all eigenvalues, these and the rest
 */
record Eigendecomposition(double[] values, double[][] vectors, double trace) {

    /**
     * Solves by LAPACK's {@code dsyev}.
     *
     * @param matrix size × size
     * @param count how many pairs; those beyond the matrix's size are 0
     * @param summands of which each of the matrix's values is the sum: they bound its rounding error
     */
    static Eigendecomposition of(INDArray matrix, int count, int summands) {
        int size = matrix.rows();
        try (INDArray eigenvectors = matrix.dup('f');
                INDArray eigenvalues = Nd4j.createUninitialized(DataType.DOUBLE, size)) {
            int info = Nd4j.getBlasWrapper().syev('V', 'U', eigenvectors, eigenvalues);
            if (info != 0) {
                throw new IllegalStateException(
                        "dsyev found no eigenvalues of a " + size + " x " + size + " matrix: info " + info);
            }
            double[] ascending = eigenvalues.toDoubleVector();
            double[][] columns = columns(eigenvectors);
            double noise = Math.ulp(ascending[size - 1]) * Math.max(size, summands);
            double[] values = new double[count];
            double[][] vectors = new double[count][size];
            for (int c = 0; c < Math.min(count, size); c++) {
                if (ascending[size - 1 - c] > noise) {
                    values[c] = ascending[size - 1 - c];
                    vectors[c] = columns[size - 1 - c];
                }
            }
            return new Eigendecomposition(values, vectors, trace(ascending));
        }
    }

    private static double[][] columns(INDArray matrix) {
        try (INDArray transposed = matrix.transpose().dup('c')) {
            return transposed.toDoubleMatrix();
        }
    }

    private static double trace(double[] eigenvalues) {
        double sum = 0;
        for (double value : eigenvalues) {
            sum += Math.max(0, value);
        }
        return sum;
    }
}
