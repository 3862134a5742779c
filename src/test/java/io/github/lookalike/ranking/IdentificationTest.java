package io.github.lookalike.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentificationTest {

    private static final Judgement SAME = new Judgement(0.9995, false, Verdict.SAME);
    private static final Judgement UNSURE = new Judgement(0.995, false, Verdict.UNSURE);
    private static final Judgement DIFFERENT = new Judgement(0.9, false, Verdict.DIFFERENT);

    @Test
    void whatWouldDoAmongFewWillNotAmongMany() {
        assertThat(Identification.of(SAME, 1)).isEqualTo(Identification.LIKELY);
        assertThat(Identification.of(SAME, 99)).isEqualTo(Identification.LIKELY);
        assertThat(Identification.of(SAME, 101)).isEqualTo(Identification.PERHAPS);
        assertThat(Identification.of(SAME, 999)).isEqualTo(Identification.PERHAPS);
        assertThat(Identification.of(SAME, 1_001)).isEqualTo(Identification.CHANCE);
    }

    @Test
    void aPairThatIsUnsureIsNoSurerAmongFew() {
        assertThat(Identification.of(UNSURE, 1)).isEqualTo(Identification.PERHAPS);
        assertThat(Identification.of(UNSURE, 200)).isEqualTo(Identification.CHANCE);
        assertThat(Identification.of(DIFFERENT, 1)).isEqualTo(Identification.DIFFERENT);
        assertThat(Identification.of(DIFFERENT, 100_000)).isEqualTo(Identification.DIFFERENT);
    }

    @Test
    void howManyStrangersAreAsNearGoesOnWhereLikenessEnds() {
        Calibration calibration =
                Calibration.of(new double[][] {{0.3, 0.0001}, {0.6, 0.1}}, new double[][] {{0.1, 0.01}, {0.5, 0.9}});

        Judgement near = Judgement.of(0.3, 1, calibration);
        Judgement nearer = Judgement.of(0.2, 1, calibration);

        assertThat(near.expectedStrangers(2_000)).isBetween(0.199, 0.201);
        assertThat(nearer.likeness()).isEqualTo(near.likeness());
        assertThat(nearer.expectedStrangers(2_000)).isLessThan(0.03);
        assertThat(Judgement.of(0.3, 10, calibration).expectedStrangers(2_000))
                .as("the nearest of ten pairs")
                .isBetween(1.99, 2.0);
    }
}
