package io.github.lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxTest {

    private static final Box BOX = new Box(10, 20, 30, 40);

    @Test
    void knowsItsCentreAndArea() {
        assertThat(BOX.centre()).isEqualTo(new Point(25, 40));
        assertThat(BOX.area()).isEqualTo(1_200);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 20, 30, 40, 1", // the same
        "25, 20, 30, 40, 0.3333333333333333", // half of each
        "10, 30, 30, 20, 0.5", // inside
        "25, 40, 30, 40, 0.14285714285714285", // a quarter of each
        "40, 20, 30, 40, 0", // touching
        "100, 20, 30, 40, 0" // apart
    })
    void knowsHowMuchIsShared(double x, double y, double width, double height, double expected) {
        Box other = new Box(x, y, width, height);
        assertThat(BOX.intersectionOverUnion(other)).isCloseTo(expected, within(1e-15));
        assertThat(other.intersectionOverUnion(BOX)).isCloseTo(expected, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 0", "-1, 5", "5, NaN"})
    void hasASize(double width, double height) {
        assertThatThrownBy(() -> new Box(0, 0, width, height))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("box of no size: " + width + " x " + height);
    }
}
