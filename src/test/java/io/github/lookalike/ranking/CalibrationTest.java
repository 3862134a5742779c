package io.github.lookalike.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

    private static final Offset<Double> TINY = Offset.offset(1e-12);

    // Logits -ln 9, 0, ln 4.
    private final Calibration calibration = Calibration.of(
            new double[][] {{0.4, 0.1}, {0.6, 0.5}, {0.7, 0.8}}, new double[][] {{0.2, 0.25}, {0.4, 0.75}});

    @ParameterizedTest
    @CsvSource({"0.4, 0.1", "0.6, 0.5", "0.7, 0.8", "0.5, 0.25", "0.8, 0.9411764705882353", "0.2, 0.012195121951219513"
    })
    void falseMatchesByHand(double l2, double share) {
        // Between 0.4 and 0.6 the odds are multiplied by 9 for every 0.2, by 3 for 0.1: 1/9 · 3 = 1/3, and p = 1/4.
        // Beyond the last point they go on by 4 for 0.1: 4 · 4 = 16, p = 16/17; before the first, 1/81, p = 1/82.
        assertThat(calibration.falseMatchRate(l2)).isEqualTo(share, TINY);
        assertThat(calibration.likeness(l2)).isEqualTo(Math.min(1 - share, 0.9), TINY);
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0.1", "0.6, 0.5", "0.5, 0.25"})
    void aDistanceIsFoundByItsFalseMatches(double l2, double share) {
        assertThat(calibration.distanceAt(share)).isEqualTo(l2, TINY);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0.75", "0.3, 0.5", "0.4, 0.25", "0.5, 0.1"})
    void falseNonMatchesByHand(double l2, double share) {
        assertThat(calibration.falseNonMatchRate(l2)).isEqualTo(share, TINY);
    }

    @Test
    void everythingIsMonotoneAndInRangeFarBeyondThePoints() {
        double likeness = 2;
        double falseNonMatches = 2;
        for (double l2 = 0; l2 <= 2; l2 += 0.001) {
            assertThat(calibration.likeness(l2)).isBetween(0.0, 1.0).isLessThanOrEqualTo(likeness);
            assertThat(calibration.falseNonMatchRate(l2)).isBetween(0.0, 1.0).isLessThanOrEqualTo(falseNonMatches);
            likeness = calibration.likeness(l2);
            falseNonMatches = calibration.falseNonMatchRate(l2);
        }
        assertThat(calibration.falseMatchRate(0)).isPositive();
        assertThat(calibration.likeness(1e9)).isZero();
        assertThat(calibration.falseMatchRate(-1e9)).isZero();
    }

    @Test
    void pointsOutOfOrderAreNamed() {
        refused("a distribution needs at least 2 points, not 1", new double[] {0.1, 0.1});
        refused("point 2 does not lie beyond the one before: [0.1, 0.2]", new double[] {0.1, 0.1}, new double[] {
            0.1, 0.2
        });
        refused("point 2 does not lie beyond the one before: [0.2, 0.1]", new double[] {0.1, 0.1}, new double[] {
            0.2, 0.1
        });
        refused(
                "point 1 is not a value and a fraction between 0 and 1: [0.1, 0.0]",
                new double[] {0.1, 0},
                new double[] {1, 0.5});
        refused(
                "point 2 is not a value and a fraction between 0 and 1: [NaN, 0.5]",
                new double[] {0.1, 0.1},
                new double[] {Double.NaN, 0.5});
        refused("point 1 is not a value and a fraction between 0 and 1: [0.1]", new double[] {0.1}, new double[] {1, 0.5
        });
    }

    private static void refused(String message, double[]... points) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.of(points))
                .withMessage(message);
    }
}
