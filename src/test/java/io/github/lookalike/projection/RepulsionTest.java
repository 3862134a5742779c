package io.github.lookalike.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepulsionTest {

    private static final int N = 2000;

    /** The bounds are about twice the error measured. */
    @ParameterizedTest
    @CsvSource({"2, 0.2, 0.003", "2, 0.5, 0.03", "2, 1, 0.2", "3, 0.2, 0.0005", "3, 0.5, 0.01", "3, 1, 0.1"})
    void isNearTheExactOne(int dimensions, double theta, double tolerance) {
        double[][] positions = Positions.gaussian(N, dimensions, 20, 7);

        assertThat(relativeError(positions, theta)).isGreaterThan(1e-9).isLessThan(tolerance);
    }

    @ParameterizedTest
    @CsvSource({"2", "3"})
    void isTheExactOneWhereThetaIsZero(int dimensions) {
        assertThat(relativeError(Positions.gaussian(N, dimensions, 20, 7), 0)).isLessThan(1e-12);
    }

    @Test
    void pointsOnEachOtherDoNotPushEachOther() {
        double[][] positions = new double[3][100];
        Repulsion repulsion = new Repulsion.BarnesHut(100, 0.5);
        repulsion.update(positions);
        double[][] push = new double[3][100];

        double weights = repulsion.compute(0, 100, push);

        assertThat(weights).isEqualTo(100 * 99);
        assertThat(push).isDeepEqualTo(new double[3][100]);
    }

    @Test
    void aCellIsNeverFarFromAPointOfItsOwn() {
        // 20 points in one corner of a square and one in the opposite: that is 1.3 sides away from their mean.
        double[][] positions = new double[3][21];
        positions[0][20] = 50;
        positions[1][20] = 50;
        assertThat(relativeError(positions, 1)).isLessThan(1e-12);
    }

    private static double relativeError(double[][] positions, double theta) {
        int n = positions[0].length;
        double[][] exact = new double[3][n];
        double[][] approximate = new double[3][n];
        double exactWeights = compute(new Repulsion.Exact(), positions, exact);
        double weights = compute(new Repulsion.BarnesHut(n, theta), positions, approximate);
        assertThat(weights).isCloseTo(exactWeights, within(0.1 * exactWeights));
        double error = 0;
        double norm = 0;
        for (int axis = 0; axis < 3; axis++) {
            for (int i = 0; i < n; i++) {
                double expected = exact[axis][i] / exactWeights;
                error += Math.pow(approximate[axis][i] / weights - expected, 2);
                norm += Math.pow(expected, 2);
            }
        }
        return Math.sqrt(error / norm);
    }

    private static double compute(Repulsion repulsion, double[][] positions, double[][] push) {
        int n = positions[0].length;
        repulsion.update(positions);
        return repulsion.compute(0, n / 2, push) + repulsion.compute(n / 2, n, push);
    }
}
