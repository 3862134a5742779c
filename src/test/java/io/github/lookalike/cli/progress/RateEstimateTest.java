package io.github.lookalike.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateEstimateTest {

    @Test
    void nothingIsForetoldBeforeAnythingIsDone() {
        assertThat(new RateEstimate(2320, "photos")).hasToString("0 of 2,320 photos");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
             3 |    5 |    4 | 0.5 a second, 4 s left
            51 |  101 |    5 | 10 a second, 5 s left
            11 |  101 |    9 | 1.1 a second, 81 s left
            11 |  111 |    9 | 1.1 a second, 2 min left
             2 |  581 |    9 | 0.1 a second, 87 min left
             2 |  608 |    9 | 0.1 a second, 1 h 31 min left
          9997 | 9997 |    4 | 2,499 a second
        """)
    void theRestIsExpectedToGoAsFastAsAllButTheFirst(int done, int total, int seconds, String expected) {
        RateEstimate rate = started(total);
        rate.sample(done, TimeUnit.SECONDS.toNanos(seconds));
        assertThat(rate)
                .hasToString(String.format(java.util.Locale.ROOT, "%,d of %,d photos, ", done, total) + expected);
    }

    @Test
    void anEstimateWaitsUntilItIsOne() {
        RateEstimate rate = started(331);
        assertThat(rate).hasToString("1 of 331 photos");
        rate.sample(2, TimeUnit.MILLISECONDS.toNanos(2900));
        assertThat(rate).hasToString("2 of 331 photos");
        rate.sample(31, TimeUnit.MILLISECONDS.toNanos(3000));
        assertThat(rate).hasToString("31 of 331 photos, 10 a second, 30 s left");
    }

    @Test
    void whatTheFirstWaitedForDoesNotCount() {
        RateEstimate rate = new RateEstimate(441, "photos");
        long loaded = TimeUnit.MINUTES.toNanos(2);
        rate.sample(1, loaded);
        rate.sample(41, loaded + TimeUnit.SECONDS.toNanos(4));
        assertThat(rate).hasToString("41 of 441 photos, 10 a second, 40 s left");
    }

    @Test
    void photosLongPastDoNotCount() {
        RateEstimate rate = started(3000);
        for (int second = 1; second <= 20; second++) {
            rate.sample(2000 + 10 * second, TimeUnit.SECONDS.toNanos(second)); // after 2,000 unchanged ones at once
        }
        assertThat(rate).hasToString("2,200 of 3,000 photos, 10 a second, 80 s left");
    }

    @Test
    void noPhotosAreAllPhotos() {
        assertThat(new RateEstimate(0, "photos").share()).isEqualTo(1);
    }

    @Test
    void whatIsCountedIsNamed() {
        assertThat(new RateEstimate(1000, "iterations")).hasToString("0 of 1,000 iterations");
    }

    /** With the first done. */
    private static RateEstimate started(int total) {
        RateEstimate rate = new RateEstimate(total, "photos");
        rate.sample(1, 0);
        return rate;
    }
}
