package io.github.lookalike.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EmbeddingTest {

    @Test
    void isScaledToLengthOne() {
        assertThat(Embedding.normalise(new float[] {3, 0, -4}).values()).containsExactly(0.6f, 0, -0.8f);
    }

    @Test
    void isScaledWithoutOverflow() {
        assertThat(Embedding.normalise(new float[] {3e38f, 0}).values()).containsExactly(1, 0);
        assertThat(Embedding.normalise(new float[] {0, 1e-40f}).values()).containsExactly(0, 1);
    }

    @Test
    void comesBackBitForBitFromItsValues() {
        Embedding embedding = Embedding.normalise(new float[] {3, 4});

        assertThat(Embedding.ofUnit(embedding.values()))
                .isEqualTo(embedding)
                .hasSameHashCodeAs(embedding)
                .hasToString("Embedding[0.6, 0.8]");
    }

    @Test
    void doesNotChangeWithTheArraysItCameFromAndGave() {
        float[] raw = {0, 2};
        Embedding embedding = Embedding.normalise(raw);
        raw[0] = 9;
        embedding.values()[1] = 9;

        assertThat(embedding.values()).containsExactly(0, 1);
    }

    @Test
    void knowsItsDistanceByEachMetric() {
        Embedding east = Embedding.normalise(new float[] {5, 0});
        Embedding north = Embedding.normalise(new float[] {0, 7});

        assertThat(east.distance(north, Metric.L1)).isEqualTo(2);
        assertThat(east.distance(north, Metric.L2)).isEqualTo(Math.sqrt(2));
        assertThat(east.distance(north, Metric.COSINE)).isEqualTo(1);
        assertThat(east.dimension()).isEqualTo(2);
    }

    @Test
    void refusesVectorsWithoutDirection() {
        assertNoDirection(0, "0.0");
        assertNoDirection(Float.NaN, "NaN");
        assertNoDirection(Float.POSITIVE_INFINITY, "Infinity");
        assertThatThrownBy(() -> Embedding.normalise(new float[0]))
                .hasMessage("a vector of 0 values and L2 norm 0.0 has no direction");
    }

    @Test
    void refusesAStoredVectorOfAnotherLength() {
        assertThatThrownBy(() -> Embedding.ofUnit(new float[] {3, 4}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a vector of 2 values has L2 norm 5.0, not 1");
        assertThatThrownBy(() -> Embedding.ofUnit(new float[] {Float.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a vector of 1 values has L2 norm NaN, not 1");
    }

    private static void assertNoDirection(float value, String norm) {
        assertThatThrownBy(() -> Embedding.normalise(new float[] {value, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a vector of 2 values and L2 norm " + norm + " has no direction");
    }
}
