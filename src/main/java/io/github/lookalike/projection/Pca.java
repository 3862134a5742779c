package io.github.lookalike.projection;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Principal component analysis: the orthogonal directions in which a set of vectors varies most, the widest first.
 * Immutable, and the same for the same vectors every time.
 *
 * <p>Each direction has length 1 and points so that its loading of the largest magnitude is positive. A direction in
 * which the vectors do not vary at all (n of them span at most n − 1) is the zero vector: everything projects to 0
 * on it, rather than to an arbitrary number.
 */
public final class Pca {

    /** Loadings closer than this to the largest count as equal to it: rounding must not choose the sign. */
    private static final double TIE = 1e-9;

    private final double[] mean;
    private final double[][] directions;
    private final double[] variances;
    private final double totalVariance;

    private Pca(double[] mean, double[][] directions, double[] variances, double totalVariance) {
        this.mean = mean;
        this.directions = directions;
        this.variances = variances;
        this.totalVariance = totalVariance;
    }

    /**
     * Finds the first principal components.
     *
     * @param vectors at least one, all finite and of one dimension
     * @param components how many, from 1 to that dimension
     * @throws IllegalArgumentException if the vectors or the number are others
     */
    public static Pca fit(float[][] vectors, int components) {
        int dimension = Vectors.dimension(vectors);
        if (components < 1 || components > dimension) {
            throw new IllegalArgumentException("cannot take " + components + " principal components of vectors of "
                    + dimension + (dimension == 1 ? " value" : " values"));
        }
        // Taken relative to the first vector, equal vectors are exactly 0 and leave no rounding error to mistake
        // for variance.
        double[] origin = Vectors.toDoubles(vectors[0]);
        try (INDArray centred = Vectors.toMatrix(vectors, origin);
                INDArray shift = centred.mean(0)) {
            centred.subiRowVector(shift);
            double[] mean = shift.toDoubleVector();
            Arrays.setAll(mean, j -> origin[j] + mean[j]);
            return vectors.length < dimension
                    ? fromGram(centred, mean, components)
                    : fromScatter(centred, mean, components);
        }
    }

    /** At least as many vectors as dimensions: the eigenvectors of XᵀX, dimension × dimension. */
    private static Pca fromScatter(INDArray centred, double[] mean, int components) {
        try (INDArray scatter = Nd4j.gemm(centred, centred, true, false)) {
            Eigendecomposition spectrum = Eigendecomposition.of(scatter, components, centred.rows());
            return of(spectrum, spectrum.vectors(), mean, centred.rows());
        }
    }

    /** Fewer vectors than dimensions: those of the smaller XXᵀ, n × n; if u is one, Xᵀu/√λ is one of XᵀX. */
    private static Pca fromGram(INDArray centred, double[] mean, int components) {
        try (INDArray gram = Nd4j.gemm(centred, centred, false, true)) {
            Eigendecomposition spectrum = Eigendecomposition.of(gram, components, centred.columns());
            double[][] directions = new double[components][mean.length];
            for (int c = 0; c < components; c++) {
                if (spectrum.values()[c] > 0) {
                    try (INDArray u = Nd4j.create(
                                    spectrum.vectors()[c], new long[] {1, centred.rows()}, DataType.DOUBLE);
                            INDArray direction = u.mmul(centred)) {
                        double[] values = direction.toDoubleVector();
                        double length = Math.sqrt(spectrum.values()[c]);
                        Arrays.setAll(values, j -> values[j] / length);
                        directions[c] = values;
                    }
                }
            }
            return of(spectrum, directions, mean, centred.rows());
        }
    }

    private static Pca of(Eigendecomposition spectrum, double[][] directions, double[] mean, int n) {
        int degreesOfFreedom = Math.max(1, n - 1);
        for (double[] direction : directions) {
            fixSign(direction);
        }
        double[] variances = Arrays.stream(spectrum.values())
                .map(value -> value / degreesOfFreedom)
                .toArray();
        return new Pca(mean, directions, variances, spectrum.trace() / degreesOfFreedom);
    }

    private static void fixSign(double[] direction) {
        double largest = Arrays.stream(direction).map(Math::abs).max().orElseThrow();
        double first = Arrays.stream(direction)
                .filter(loading -> Math.abs(loading) >= largest * (1 - TIE))
                .findFirst()
                .orElseThrow();
        if (first < 0) {
            Arrays.setAll(direction, j -> -direction[j]);
        }
    }

    /**
     * Coordinates of vectors, also of ones that were not there when the directions were found.
     *
     * @param vectors of the dimension that was fitted
     * @return one row a vector, one column a component
     */
    public float[][] project(float[][] vectors) {
        int dimension = Vectors.dimension(vectors);
        if (dimension != mean.length) {
            throw new IllegalArgumentException(
                    "vectors of " + dimension + " values do not fit components of " + mean.length);
        }
        try (INDArray centred = Vectors.toMatrix(vectors, mean);
                INDArray axes = Nd4j.createFromArray(directions);
                INDArray projected = Nd4j.gemm(centred, axes, false, true)) {
            return projected.toFloatMatrix();
        }
    }

    public int components() {
        return directions.length;
    }

    /** The mean of the fitted vectors. */
    public double[] mean() {
        return mean.clone();
    }

    /** The directions, one row each, the widest first. */
    public double[][] directions() {
        return Arrays.stream(directions).map(double[]::clone).toArray(double[][]::new);
    }

    /** The variance along each direction, over n − 1. */
    public double[] explainedVariance() {
        return variances.clone();
    }

    /** Each direction's share of the whole variance, 0 to 1; all 0 if the vectors do not vary. */
    public double[] explainedVarianceRatio() {
        return Arrays.stream(variances)
                .map(variance -> totalVariance > 0 ? variance / totalVariance : 0)
                .toArray();
    }
}
