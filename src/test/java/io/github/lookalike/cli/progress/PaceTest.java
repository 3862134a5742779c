package io.github.lookalike.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    @Test
    void nothingIsForetoldBeforeAnythingIsDone() {
        assertThat(new Pace(2320, "photos")).hasToString("0 of 2,320 photos");
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
        Pace pace = started(total);
        pace.mark(done, TimeUnit.SECONDS.toNanos(seconds));
        assertThat(pace)
                .hasToString(String.format(java.util.Locale.ROOT, "%,d of %,d photos, ", done, total) + expected);
    }

    @Test
    void anEstimateWaitsUntilItIsOne() {
        Pace pace = started(331);
        assertThat(pace).hasToString("1 of 331 photos");
        pace.mark(2, TimeUnit.MILLISECONDS.toNanos(2900));
        assertThat(pace).hasToString("2 of 331 photos");
        pace.mark(31, TimeUnit.MILLISECONDS.toNanos(3000));
        assertThat(pace).hasToString("31 of 331 photos, 10 a second, 30 s left");
    }

    @Test
    void whatTheFirstWaitedForDoesNotCount() {
        Pace pace = new Pace(441, "photos");
        long loaded = TimeUnit.MINUTES.toNanos(2);
        pace.mark(1, loaded);
        pace.mark(41, loaded + TimeUnit.SECONDS.toNanos(4));
        assertThat(pace).hasToString("41 of 441 photos, 10 a second, 40 s left");
    }

    @Test
    void photosLongPastDoNotCount() {
        Pace pace = started(3000);
        for (int second = 1; second <= 20; second++) {
            pace.mark(2000 + 10 * second, TimeUnit.SECONDS.toNanos(second)); // after 2,000 unchanged ones at once
        }
        assertThat(pace).hasToString("2,200 of 3,000 photos, 10 a second, 80 s left");
    }

    @Test
    void noPhotosAreAllPhotos() {
        assertThat(new Pace(0, "photos").share()).isEqualTo(1);
    }

    @Test
    void whatIsCountedIsNamed() {
        assertThat(new Pace(1000, "iterations")).hasToString("0 of 1,000 iterations");
    }

    /** With the first done. */
    private static Pace started(int total) {
        Pace pace = new Pace(total, "photos");
        pace.mark(1, 0);
        return pace;
    }
}
