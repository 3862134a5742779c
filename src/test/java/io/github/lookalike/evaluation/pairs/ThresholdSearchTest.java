package io.github.lookalike.evaluation.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.evaluation.DistanceSample;
import io.github.lookalike.evaluation.PairSamples;
import io.github.lookalike.evaluation.pairs.CrossValidation.ThresholdSearch;
import org.junit.jupiter.api.Test;

class ThresholdSearchTest {

    @Test
    void theMidpointOfTheGapParts() {
        assertThat(best(of(1, 2, 3), of(5, 6))).isEqualTo(4);
    }

    @Test
    void theOneThatGetsMostRightWins() {
        // Of seven, 1.5 gets five right, 3.5 six, 4.5 five.
        assertThat(best(of(1, 3, 3), of(2, 4, 5, 6))).isEqualTo(3.5);
    }

    @Test
    void theSmallerOfTwoMiddleOnesIsTakenAmongEqualOnes() {
        // Right: 2 below 1, 3 at 1.5, 2 at 2.5, 3 at 3.5, 2 at 4.
        assertThat(best(of(1, 3), of(2, 4))).isEqualTo(1.5);
    }

    @Test
    void equalDistancesAreNotParted() {
        assertThat(best(of(1, 2, 2), of(2, 3))).isEqualTo(2.5);
    }

    @Test
    void onlyDifferentPairsAreAllRejected() {
        assertThat(best(of(), of(0, 1))).isLessThan(0).isGreaterThan(-1e-300);
    }

    @Test
    void onlySamePairsAreAllAccepted() {
        assertThat(best(of(1, 2), of())).isEqualTo(2);
    }

    @Test
    void noPairsAreAnError() {
        assertThatThrownBy(() -> best(of(), of())).hasMessage("no distances to choose a threshold from");
    }

    private static double best(double[] same, double[] different) {
        return ThresholdSearch.bestThreshold(new PairSamples(DistanceSample.of(same), DistanceSample.of(different)));
    }

    private static double[] of(double... distances) {
        return distances;
    }
}
