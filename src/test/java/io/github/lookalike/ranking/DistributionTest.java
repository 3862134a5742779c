package io.github.lookalike.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {

    private static final Distribution DISTRIBUTION =
            Distribution.of(new double[][] {{.3, .001}, {.4, .01}, {.5, .2}, {.7, .95}});

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, .001, .004, .01, .1, .5, .95, .9999})
    void valuesAndFractionsAreEachOthersInverse(double fraction) {
        assertThat(DISTRIBUTION.fractionAt(DISTRIBUTION.valueAt(fraction))).isCloseTo(fraction, offset(1e-12));
    }

    @Test
    void measuredPointsAreKept() {
        assertThat(DISTRIBUTION.valueAt(.01)).isCloseTo(.4, offset(1e-12));
        assertThat(DISTRIBUTION.fractionAt(.5)).isCloseTo(.2, offset(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -.1, 1.1, Double.NaN})
    void noValueHasAFractionOfNoneOrAll(double fraction) {
        assertThatThrownBy(() -> DISTRIBUTION.valueAt(fraction))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no value has the fraction " + fraction);
    }
}
