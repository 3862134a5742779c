package io.github.lookalike.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PcaTest {

    private static final double HALF_ROOT = Math.sqrt(0.5);

    /** Around (10, 20): 3√2 to both sides along one diagonal, √2 along the other. */
    private static final float[][] DIAGONAL = {{13, 23}, {7, 17}, {11, 19}, {9, 21}};

    @Test
    void diagonalsOfAHandWorkedCaseAreItsComponents() {
        Pca pca = Pca.fit(DIAGONAL, 2);

        assertThat(pca.mean()).containsExactly(10, 20);
        assertThat(pca.directions()[0]).containsExactly(new double[] {HALF_ROOT, HALF_ROOT}, within(1e-12));
        assertThat(pca.directions()[1]).containsExactly(new double[] {HALF_ROOT, -HALF_ROOT}, within(1e-12));
        assertThat(pca.explainedVariance()).containsExactly(new double[] {12, 4 / 3.0}, within(1e-12));
        assertThat(pca.explainedVarianceRatio()).containsExactly(new double[] {0.9, 0.1}, within(1e-12));
        float root = (float) Math.sqrt(2);
        float[][] expected = {{3 * root, 0}, {-3 * root, 0}, {0, root}, {0, -root}};
        assertThat(pca.project(DIAGONAL)).isDeepEqualTo(rounded(expected, pca.project(DIAGONAL)));
    }

    @ParameterizedTest
    @CsvSource({"200, 12", "12, 12", "5, 12", "13, 12"})
    void anIndependentEigenSolverFindsTheSame(int n, int dimension) {
        float[][] vectors = stretched(n, dimension);
        int rank = Math.min(n - 1, dimension);

        Pca pca = Pca.fit(vectors, rank);

        EigenDecomposition oracle = new EigenDecomposition(new Covariance(toDoubles(vectors)).getCovarianceMatrix());
        double total = Arrays.stream(oracle.getRealEigenvalues()).sum();
        for (int c = 0; c < rank; c++) {
            double[] expected = oracle.getEigenvector(c).toArray();
            double[] direction = pca.directions()[c];
            double sign = Math.signum(dot(expected, direction));
            Arrays.setAll(expected, j -> sign * expected[j]);
            assertThat(direction).containsExactly(expected, within(1e-8));
            assertThat(pca.explainedVariance()[c]).isCloseTo(oracle.getRealEigenvalue(c), within(1e-10 * total));
            assertThat(pca.explainedVarianceRatio()[c]).isCloseTo(oracle.getRealEigenvalue(c) / total, within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 5})
    void allComponentsTogetherHoldAllVarianceAndEveryDistance(int n) {
        float[][] vectors = stretched(n, 12);

        Pca pca = Pca.fit(vectors, 12);

        assertThat(Arrays.stream(pca.explainedVarianceRatio()).sum()).isCloseTo(1, within(1e-12));
        double total = MatrixUtils.createRealMatrix(
                        new Covariance(toDoubles(vectors)).getCovarianceMatrix().getData())
                .getTrace();
        assertThat(Arrays.stream(pca.explainedVariance()).sum()).isCloseTo(total, within(1e-9 * total));
        float[][] projected = pca.project(vectors);
        for (int i = 1; i < n; i++) {
            assertThat(Math.sqrt(Vectors.squaredDistance(projected[0], projected[i])))
                    .isCloseTo(Math.sqrt(Vectors.squaredDistance(vectors[0], vectors[i])), within(1e-5));
        }
    }

    @Test
    void coordinatesHaveTheExplainedVariances() {
        float[][] vectors = stretched(100, 6);
        Pca pca = Pca.fit(vectors, 3);

        double[][] covariance = new Covariance(toDoubles(pca.project(vectors)))
                .getCovarianceMatrix()
                .getData();

        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                assertThat(covariance[a][b]).isCloseTo(a == b ? pca.explainedVariance()[a] : 0, within(1e-4));
            }
        }
    }

    @Test
    void loadingOfLargestMagnitudeIsPositive() {
        for (double[] direction : Pca.fit(stretched(60, 8), 8).directions()) {
            double largest = Arrays.stream(direction).map(Math::abs).max().orElseThrow();
            assertThat(Arrays.stream(direction).max()).hasValue(largest);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 6, 7, 11, 30, 31})
    void firstOfLoadingsOfEqualMagnitudeIsPositive(int dimension) {
        float[][] vectors = new float[20][dimension];
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < dimension; j++) {
                vectors[i][j] = (j % 2 == 0 ? -0.1f : 0.1f) * (i * i % 7);
            }
        }

        double[] direction = Pca.fit(vectors, 1).directions()[0];

        for (int j = 0; j < dimension; j++) {
            assertThat(direction[j]).isCloseTo((j % 2 == 0 ? 1 : -1) / Math.sqrt(dimension), within(1e-9));
        }
    }

    @Test
    void sameVectorsGiveTheSameBits() {
        float[][] vectors = stretched(300, 40);

        Pca first = Pca.fit(vectors, 3);
        Pca second = Pca.fit(vectors, 3);

        assertThat(second.directions()).isDeepEqualTo(first.directions());
        assertThat(second.project(vectors)).isDeepEqualTo(first.project(vectors));
    }

    @Test
    void directionsWithoutVarianceAreZero() {
        Pca pca = Pca.fit(new float[][] {{1, 0, 0}, {3, 0, 0}}, 3);

        assertThat(pca.explainedVariance()).containsExactly(new double[] {2, 0, 0}, within(1e-12));
        assertThat(pca.explainedVarianceRatio()).containsExactly(new double[] {1, 0, 0}, within(1e-12));
        assertThat(pca.directions()[0]).containsExactly(new double[] {1, 0, 0}, within(1e-12));
        assertThat(pca.directions()[1]).containsOnly(0);
        assertThat(pca.directions()[2]).containsOnly(0);
        assertThat(pca.project(new float[][] {{5, 7, 9}})).isDeepEqualTo(new float[][] {{3, 0, 0}});
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000})
    void equalVectorsAllProjectToZero(int n) {
        // The mean of n times 0.1f is not 0.1f in every arithmetic.
        float[][] vectors = Samples.equal(n, 0.1f, -1e-7f, 3e7f);

        Pca pca = Pca.fit(vectors, 2);

        assertThat(pca.explainedVariance()).containsExactly(0, 0);
        assertThat(pca.explainedVarianceRatio()).containsExactly(0, 0);
        assertThat(pca.project(vectors)).isDeepEqualTo(new float[n][2]);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 60})
    void fewVectorsHaveOneComponentLessThanThereAre(int n) {
        for (int seed = 0; seed < 20; seed++) {
            double[] variances =
                    Pca.fit(Samples.clustered(n, 128, 2, seed), 128).explainedVariance();
            assertThat(Arrays.stream(variances, 0, n - 1)).allMatch(variance -> variance > 0);
            assertThat(Arrays.copyOfRange(variances, n - 1, 128)).containsOnly(0);
        }
    }

    @Test
    void vectorsThatWereNotFittedHaveTheirPlaceToo() {
        Pca pca = Pca.fit(DIAGONAL, 1);

        assertThat(pca.project(new float[][] {{10, 20}, {14, 24}})[1][0])
                .isCloseTo((float) (4 * Math.sqrt(2)), within(1e-6f));
    }

    @Test
    void unfitInputIsNamed() {
        assertThatThrownBy(() -> Pca.fit(new float[0][], 2)).hasMessage("no vectors");
        assertThatThrownBy(() -> Pca.fit(DIAGONAL, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot take 3 principal components of vectors of 2 values");
        assertThatThrownBy(() -> Pca.fit(DIAGONAL, 0)).hasMessageStartingWith("cannot take 0");
        assertThatThrownBy(() -> Pca.fit(new float[][] {{1, 2}, {1}}, 1))
                .hasMessage("vector 1 has 1 values, vector 0 has 2");
        assertThatThrownBy(() -> Pca.fit(new float[][] {{1, 2}, {1, Float.NaN}}, 1))
                .hasMessage("vector 1 has NaN at 1");
        assertThatThrownBy(() -> Pca.fit(DIAGONAL, 2).project(new float[][] {{1}}))
                .hasMessage("vectors of 1 values do not fit components of 2");
    }

    /** Normal values, each column twice as wide as the one before and off centre: eigenvalues well apart. */
    private static float[][] stretched(int n, int dimension) {
        float[][] vectors = Samples.gaussian(n, dimension, 42);
        for (float[] vector : vectors) {
            for (int j = 0; j < dimension; j++) {
                vector[j] = vector[j] * (float) Math.pow(1.5, j) / 20 + j;
            }
        }
        return vectors;
    }

    /** The expected values where the actual ones are within 1e-6 of them. */
    private static float[][] rounded(float[][] expected, float[][] actual) {
        float[][] result = new float[expected.length][expected[0].length];
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < result[i].length; j++) {
                result[i][j] = Math.abs(expected[i][j] - actual[i][j]) < 1e-6 ? actual[i][j] : expected[i][j];
            }
        }
        return result;
    }

    private static double[][] toDoubles(float[][] vectors) {
        return Arrays.stream(vectors).map(Vectors::toDoubles).toArray(double[][]::new);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
