package io.github.lookalike.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class MetricTest {

    private static final int TRIALS = 200;

    @ParameterizedTest
    @CsvSource({"L2, 5", "L1, 7", "COSINE, 12.5"})
    void agreesWithValuesWorkedOutByHand(Metric metric, double expected) {
        assertThat(metric.distance(new float[] {1, 2, -1}, new float[] {4, -2, -1}))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"L2, 1.4142135623730951", "L1, 2", "COSINE, 1"})
    void agreesOnVectorsAtARightAngle(Metric metric, double expected) {
        assertThat(metric.distance(new float[] {1, 0}, new float[] {0, 1})).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"L2, 2", "L1, 2", "COSINE, 2"})
    void agreesOnOppositeVectors(Metric metric, double expected) {
        assertThat(metric.distance(new float[] {1, 0}, new float[] {-1, 0})).isEqualTo(expected);
    }

    @Test
    void cosineIsOneLessTheDotProductOfUnitVectors() {
        Random random = new Random(1);
        for (int i = 0; i < TRIALS; i++) {
            float[] a = unit(random);
            float[] b = unit(random);
            double dot = 0;
            for (int k = 0; k < a.length; k++) {
                dot += (double) a[k] * b[k];
            }
            assertThat(Metric.COSINE.distance(a, b)).isCloseTo(1 - dot, within(1e-6));
        }
    }

    @Test
    void cosineIsHalfTheSquareOfL2() {
        Random random = new Random(2);
        for (int i = 0; i < TRIALS; i++) {
            float[] a = unit(random);
            float[] b = unit(random);
            double l2 = Metric.L2.distance(a, b);
            assertThat(Metric.COSINE.distance(a, b)).isCloseTo(l2 * l2 / 2, within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isZeroForTheSameVectorAndAboveForAnother(Metric metric) {
        Random random = new Random(3);
        for (int i = 0; i < TRIALS; i++) {
            float[] a = unit(random);
            float[] b = a.clone();
            assertThat(metric.distance(a, b)).isZero();
            b[random.nextInt(b.length)] += 1e-4f;
            assertThat(metric.distance(a, b)).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isSymmetricBitForBit(Metric metric) {
        Random random = new Random(4);
        for (int i = 0; i < TRIALS; i++) {
            float[] a = unit(random);
            float[] b = unit(random);
            assertThat(metric.distance(a, b)).isEqualTo(metric.distance(b, a));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "COSINE")
    void noDetourIsShorter(Metric metric) {
        Random random = new Random(5);
        for (int i = 0; i < TRIALS; i++) {
            float[] a = unit(random);
            float[] b = unit(random);
            float[] c = unit(random);
            assertThat(metric.distance(a, c))
                    .isLessThanOrEqualTo(metric.distance(a, b) + metric.distance(b, c) + 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void staysWithinItsRangeOnUnitVectors(Metric metric) {
        Random random = new Random(6);
        double most = metric == Metric.L1 ? 2 * Math.sqrt(128) : 2;
        for (int i = 0; i < TRIALS; i++) {
            float[] a = unit(random);
            float[] opposite = a.clone();
            for (int k = 0; k < a.length; k++) {
                opposite[k] = -a[k];
            }
            assertThat(metric.distance(a, opposite)).isBetween(0.0, most + 1e-6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isZeroForZeroVectors(Metric metric) {
        assertThat(metric.distance(new float[8], new float[8])).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void refusesVectorsOfDifferentLength(Metric metric) {
        assertThatThrownBy(() -> metric.distance(new float[3], new float[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("vector dimensions differ: 3 != 4");
    }

    private static float[] unit(Random random) {
        float[] vector = new float[128];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Embedding.normalise(vector).values();
    }
}
