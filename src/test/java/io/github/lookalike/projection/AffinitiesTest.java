package io.github.lookalike.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffinitiesTest {

    @ParameterizedTest
    @ValueSource(ints = {15, 99})
    void areTheSymmetricMeanOfConditionalProbabilities(int k) throws InterruptedException {
        try (Workers workers = new Workers(2)) {
            int n = 100;
            KNearestNeighbours neighbours = KNearestNeighbours.nearest(Samples.clustered(n, 10, 4, 3), k, workers);
            double[][] expected = new double[n][n];
            for (int i = 0; i < n; i++) {
                double[] conditional = Perplexity.probabilities(neighbours.squaredDistances()[i], 5);
                for (int e = 0; e < k; e++) {
                    int j = neighbours.indices()[i][e];
                    expected[i][j] += conditional[e] / (2 * n);
                    expected[j][i] += conditional[e] / (2 * n);
                }
            }

            double[][] actual = dense(Affinities.of(neighbours, 5, workers));

            for (int i = 0; i < n; i++) {
                assertThat(actual[i]).containsExactly(expected[i], within(1e-17));
            }
            assertThat(Arrays.stream(actual).flatMapToDouble(Arrays::stream).sum())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void columnsAreAscendingAndWithoutTheDiagonal() throws InterruptedException {
        try (Workers workers = new Workers(1)) {
            Affinities affinities =
                    Affinities.of(KNearestNeighbours.nearest(Samples.gaussian(50, 4, 5), 9, workers), 3, workers);
            for (int i = 0; i < 50; i++) {
                assertThat(affinities.columns()[i])
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .doesNotContain(i);
            }
        }
    }

    static double[][] dense(Affinities affinities) {
        double[][] dense = new double[affinities.size()][affinities.size()];
        for (int i = 0; i < dense.length; i++) {
            for (int e = 0; e < affinities.columns()[i].length; e++) {
                dense[i][affinities.columns()[i][e]] = affinities.values()[i][e];
            }
        }
        return dense;
    }
}
