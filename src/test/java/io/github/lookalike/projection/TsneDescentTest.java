package io.github.lookalike.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TsneDescentTest {

    private static final int N = 30;

    private Affinities affinities;

    @BeforeEach
    void prepare() throws InterruptedException {
        try (Workers workers = new Workers(1)) {
            KNearestNeighbours neighbours = KNearestNeighbours.nearest(Samples.clustered(N, 8, 3, 9), 20, workers);
            affinities = Affinities.of(neighbours, 6, workers);
        }
    }

    @Test
    void divergenceIsThatOfTheDefinition() throws InterruptedException {
        double[][] positions = Positions.gaussian(N, 2, 1.5, 4);
        try (Workers workers = new Workers(1)) {
            TsneDescent.Cost cost = new TsneDescent.Cost(affinities, new Repulsion.Exact(), workers);
            assertThat(cost.divergence(positions)).isCloseTo(divergence(positions, 1), within(1e-12));
        }
    }

    /** Exaggerated by a, the gradient is that of Σ a p log(1 + d²) + log Z, where a = 1 gives KL(P‖Q). */
    @ParameterizedTest
    @CsvSource({"2, 1, 1", "3, 1, 1", "2, 12, 1", "2, 1, 0.01", "2, 1, 30"})
    void gradientIsTheSlopeOfTheCost(int dimensions, double exaggeration, double spread) throws InterruptedException {
        double[][] positions = Positions.gaussian(N, dimensions, spread, 4);
        double[][] gradient = new double[3][N];
        try (Workers workers = new Workers(1)) {
            new TsneDescent.Cost(affinities, new Repulsion.Exact(), workers).compute(positions, exaggeration, gradient);
        }
        double step = 1e-5 * spread;
        for (int axis = 0; axis < dimensions; axis++) {
            for (int i = 0; i < N; i++) {
                double here = positions[axis][i];
                positions[axis][i] = here + step;
                double above = divergence(positions, exaggeration);
                positions[axis][i] = here - step;
                double below = divergence(positions, exaggeration);
                positions[axis][i] = here;
                assertThat(gradient[axis][i]).isCloseTo((above - below) / (2 * step), within(1e-7));
            }
        }
        if (dimensions == 2) {
            assertThat(gradient[2]).containsOnly(0);
        }
    }

    /** Over all pairs, from dense P and Q. */
    private double divergence(double[][] positions, double exaggeration) {
        double[][] p = AffinitiesTest.dense(affinities);
        double normaliser = 0;
        double sum = 0;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                if (i != j) {
                    double squares = 0;
                    for (double[] axis : positions) {
                        squares += Math.pow(axis[i] - axis[j], 2);
                    }
                    normaliser += 1 / (1 + squares);
                    if (p[i][j] > 0) {
                        sum += p[i][j] * (Math.log(p[i][j]) + exaggeration * Math.log(1 + squares));
                    }
                }
            }
        }
        return sum + Math.log(normaliser);
    }
}
