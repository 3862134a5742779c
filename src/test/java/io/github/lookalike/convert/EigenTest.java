package io.github.lookalike.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EigenTest {

    /** By hand: (1, 1) is stretched by 3, (1, -1) by 1. */
    @Test
    void theLargestComesFirst() {
        Eigen eigen = Eigen.of(new double[][] {{2, 1}, {1, 2}});
        assertThat(eigen.values()).containsExactly(new double[] {3, 1}, within(1e-15));
        assertThat(eigen.vectors()[0]).containsExactly(new double[] {Math.sqrt(.5), Math.sqrt(.5)}, within(1e-15));
        assertThat(Math.abs(eigen.vectors()[1][0] + eigen.vectors()[1][1])).isLessThan(1e-15);
    }

    @Test
    void theLargestComponentIsPositive() {
        Eigen eigen = Eigen.ofGram(new double[][] {{-1}, {3}, {-5}});
        assertThat(eigen.values()).containsExactly(new double[] {35, 0, 0}, within(1e-13));
        double length = Math.sqrt(35);
        assertThat(eigen.vectors()[0])
                .containsExactly(new double[] {1 / length, -3 / length, 5 / length}, within(1e-15));
    }

    @Test
    void nothingHasTheAxesThemselves() {
        Eigen eigen = Eigen.of(new double[3][3]);
        assertThat(eigen.values()).containsExactly(0, 0, 0);
        assertThat(eigen.vectors()).isDeepEqualTo(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 90})
    void vectorsAreOrthonormalAndMakeTheMatrixAgain(int size) {
        Random random = new Random(size);
        double[][] rows = IntStream.range(0, size)
                .mapToObj(i -> random.doubles(size / 2 + 1, -1, 1).toArray())
                .toArray(double[][]::new);
        Eigen eigen = Eigen.ofGram(rows);
        for (int i = 0; i < size; i++) {
            assertThat(eigen.values()[i]).isGreaterThanOrEqualTo(i + 1 < size ? eigen.values()[i + 1] : -1e-12);
            for (int j = 0; j < size; j++) {
                assertThat(dot(eigen.vectors()[i], eigen.vectors()[j])).isCloseTo(i == j ? 1 : 0, within(1e-12));
                double again = 0;
                for (int k = 0; k < size; k++) {
                    again += eigen.values()[k] * eigen.vectors()[k][i] * eigen.vectors()[k][j];
                }
                assertThat(again).isCloseTo(dot(rows[i], rows[j]), within(1e-11));
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
