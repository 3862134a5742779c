package io.github.lookalike.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanReadableTest {

    @ParameterizedTest
    @CsvSource({
        "0.5, 50.0 %", "0.1234, 12.3 %", "0.98949, 98.9 %", "0.99, 99.0 %", "0.9901, 99.01 %", "0.99994, 99.99 %",
        "0.99999999, 99.99 %", "0.00000001, 0.1 %", "0, 0 %", "1, 100 %", "-0.1, 0 %", "1.1, 100 %"
    })
    void sharesNearTheEndsAreNotRoundedAway(double share, String text) {
        assertThat(HumanReadable.percent(share)).isEqualTo(text);
    }
}
