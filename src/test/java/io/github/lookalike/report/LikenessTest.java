package io.github.lookalike.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "0,        Fewer than 1 of 100",
        "0.004,    Fewer than 1 of 100",
        "0.0051,   1 of 100",
        "0.5,      50 of 100",
        "0.9099,   91 of 100",
        "0.98999,  99 of 100",
        "0.9951,   995 of 1@000",
        "0.9996,   9@996 of 10@000",
        "0.99999996, 999@999 of 1@000@000",
        "1,        All"
    })
    void theSentenceCountsAsManyPairsAsItTakesToTell(double likeness, String share) {
        assertThat(Likeness.sentence(likeness))
                .isEqualTo(share.replace('@', ',') + " pairs of different people are farther apart than these two.");
    }
}
