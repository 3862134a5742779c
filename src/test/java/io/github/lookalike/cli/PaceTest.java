package io.github.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    @Test
    void nothingIsForetoldBeforeAnythingIsDone() {
        assertThat(new Pace(2320, "photos", 0)).hasToString("0 of 2,320 photos");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
             1 |    4 |    2 | 0.5 a second, 6 s left
            50 |  100 |    5 | 10 a second, 5 s left
            10 |  100 |    9 | 1.1 a second, 81 s left
            10 |  110 |    9 | 1.1 a second, 2 min left
             1 |  580 |    9 | 0.1 a second, 87 min left
             1 |  607 |    9 | 0.1 a second, 1 h 31 min left
          9999 | 9999 |    1 | 9,999 a second, 0 s left
        """)
    void theRestIsExpectedToGoAsFast(int done, int total, int seconds, String expected) {
        Pace pace = new Pace(total, "photos", 0);
        pace.mark(done, TimeUnit.SECONDS.toNanos(seconds));
        assertThat(pace)
                .hasToString(String.format(java.util.Locale.ROOT, "%,d of %,d photos, ", done, total) + expected);
    }

    @Test
    void photosLongPastDoNotCount() {
        Pace pace = new Pace(3000, "photos", 0);
        for (int second = 1; second <= 20; second++) {
            pace.mark(2000 + 10 * second, TimeUnit.SECONDS.toNanos(second)); // after 2,000 unchanged ones at once
        }
        assertThat(pace).hasToString("2,200 of 3,000 photos, 10 a second, 80 s left");
    }

    @Test
    void noPhotosAreAllPhotos() {
        assertThat(new Pace(0, "photos", 0).share()).isEqualTo(1);
    }

    @Test
    void whatIsCountedIsNamed() {
        assertThat(new Pace(1000, "iterations", 0)).hasToString("0 of 1,000 iterations");
    }
}
