package io.github.lookalike.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.ranking.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "0,        Less alike than nearly all pairs of strangers.",
        "0.004,    Less alike than nearly all pairs of strangers.",
        "0.0051,   More alike than 1 of 100 pairs of strangers.",
        "0.5,      More alike than 50 of 100 pairs of strangers.",
        "0.9899,   More alike than 99 of 100 pairs of strangers.",
        "0.99,     More alike than all but 1 in 100 pairs of strangers.",
        "0.9951,   More alike than all but 5 in 1@000 pairs of strangers.",
        "0.9996,   More alike than all but 4 in 10@000 pairs of strangers.",
        "0.9999,   More alike than all but 1 in 10@000 pairs of strangers.",
        "1,        More alike than all but 1 in 1@000@000 pairs of strangers."
    })
    void theSentenceCountsAsManyPairsAsItTakesToTell(double likeness, String sentence) {
        assertThat(Likeness.sentence(judgement(likeness, false))).isEqualTo(sentence.replace('@', ','));
    }

    @ParameterizedTest
    @CsvSource({
        "0.99999, More alike than all but at most 1 in 100@000 pairs of strangers.",
        "0.998,   More alike than all but at most 2 in 1@000 pairs of strangers."
    })
    void itClaimsNoMoreThanTheCalibrationCanTell(double most, String sentence) {
        assertThat(Likeness.sentence(judgement(most, true))).isEqualTo(sentence.replace('@', ','));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 50.00 %", "0.98949, 98.95 %", "0.9901, 99.01 %", "0.99989, 99.99 %", "0.9999, 99.99 %",
        "0.99991, >99.99 %", "1, >99.99 %", "0.0001, 0.01 %", "0.00009, <0.01 %", "0, <0.01 %"
    })
    void theTextHasTwoDecimalsAndIsNeverAllOrNone(double likeness, String text) {
        assertThat(Likeness.text(judgement(likeness, false))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.99999, >99.99 %", "0.999, >99.90 %", "0.9999, >99.99 %"})
    void whatIsBeyondTheCalibrationIsOpen(double most, String text) {
        assertThat(Likeness.text(judgement(most, true))).isEqualTo(text);
    }

    private static Judgement judgement(double likeness, boolean saturated) {
        return new Judgement(likeness, saturated, Verdict.DIFFERENT);
    }
}
