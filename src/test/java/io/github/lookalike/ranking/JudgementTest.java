package io.github.lookalike.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.embedding.Levelling;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final Calibration CALIBRATION = Calibration.of(
            new double[][] {{0.3, 0.0005}, {0.4, 0.005}, {0.5, 0.1}, {0.6, 0.5}},
            new double[][] {{0.2, 0.25}, {0.4, 0.75}});

    @Test
    void likenessEndsWhereTheCalibrationDoes() {
        assertThat(CALIBRATION.mostLikeness()).isCloseTo(0.9995, within(1e-12));
        assertThat(Judgement.of(0.31, 1, CALIBRATION).saturated()).isFalse();
        for (double l2 : new double[] {0.3, 0.2, 0}) {
            assertThat(Judgement.of(l2, 1, CALIBRATION))
                    .isEqualTo(new Judgement(
                            CALIBRATION.mostLikeness(), true, Verdict.SAME, CALIBRATION.falseMatchRate(l2)));
        }
    }

    @Test
    void ofManyPairsTheLikenessStaysThatOfTheTwoPhotosAndTheVerdictIsOfThePeople() {
        Judgement one = Judgement.of(0.3, 1, CALIBRATION);
        Judgement ten = Judgement.of(0.3, 10, CALIBRATION);
        Judgement many = Judgement.of(0.3, 400, CALIBRATION);

        assertThat(one.verdict()).isEqualTo(Verdict.SAME);
        assertThat(ten.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(many.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(ten.likeness()).isEqualTo(one.likeness());
        assertThat(Judgement.of(9, 400, CALIBRATION).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void aTenthOfStrangersAndNineOfTenPhotosOfAPersonLevelTemplates() {
        Levelling levelling = CALIBRATION.levelling();
        assertThat(levelling.strangers()).isCloseTo(0.5, within(1e-12));
        // The odds of the same person's are 1/3 at 0.2, 3 at 0.4, so 27 at 0.6; 9 in between.
        assertThat(levelling.photos()).isCloseTo(0.5, within(1e-12));
    }
}
