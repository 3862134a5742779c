package io.github.lookalike.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StratifiedSampleTest {

    @Test
    void fewNumbersAreAllTaken() {
        assertThat(StratifiedSample.of(3, 3, 1)).containsExactly(0L, 1L, 2L);
        assertThat(StratifiedSample.of(0, 3, 1)).isEmpty();
    }

    @Test
    void ofManyOneIsDrawnOfEachPart() {
        long[] drawn = StratifiedSample.of(11, 4, 9).toArray();

        assertThat(drawn).hasSize(4);
        assertThat(drawn[0]).isBetween(0L, 2L);
        assertThat(drawn[1]).isBetween(3L, 5L);
        assertThat(drawn[2]).isBetween(6L, 8L);
        assertThat(drawn[3]).isBetween(9L, 10L);
    }

    @Test
    void theSeedDecides() {
        assertThat(StratifiedSample.of(1L << 60, 50, 7).toArray())
                .isEqualTo(StratifiedSample.of(1L << 60, 50, 7).toArray())
                .isNotEqualTo(StratifiedSample.of(1L << 60, 50, 8).toArray());
    }
}
