package io.github.lookalike.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerplexityTest {

    @ParameterizedTest
    @CsvSource({"2, 1", "5, 1", "30, 1", "89, 1", "30, 1e-12", "30, 1e12", "1.5, 1e30", "1.5, 1e-30"})
    void searchHitsItsTargetWhateverTheScaleOfDistances(double perplexity, double scale) {
        double[] distances = new double[90];
        Arrays.setAll(distances, j -> scale * (3 + Math.sqrt(j)));

        double[] probabilities = Perplexity.probabilities(distances, perplexity);

        assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-12));
        assertThat(perplexityOf(probabilities)).isCloseTo(perplexity, within(2e-5 * perplexity));
        assertThat(probabilities).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void searchHitsItsTargetBesideFarOutliers() {
        double[] probabilities = Perplexity.probabilities(new double[] {0, 1e-12, 3e-12, 7e-12, 1e12}, 2);
        assertThat(perplexityOf(probabilities)).isCloseTo(2, within(4e-5));
    }

    @Test
    void equalDistancesShareEqually() {
        assertThat(Perplexity.probabilities(new double[] {4, 4, 4, 4}, 2)).containsOnly(0.25);
        assertThat(Perplexity.probabilities(new double[] {0, 0}, 1)).containsOnly(0.5);
    }

    @Test
    void perplexityOneLeavesTheNearestAlone() {
        assertThat(Perplexity.probabilities(new double[] {1, 2, 3}, 1))
                .containsExactly(new double[] {1, 0, 0}, within(1e-5));
    }

    private static double perplexityOf(double[] probabilities) {
        return Math.exp(-Arrays.stream(probabilities)
                .filter(p -> p > 0)
                .map(p -> p * Math.log(p))
                .sum());
    }
}
