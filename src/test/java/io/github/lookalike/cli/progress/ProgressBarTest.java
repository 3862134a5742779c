package io.github.lookalike.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private static final String CLEARED = "\r\033[K";

    private final StringWriter screen = new StringWriter();
    private long now;

    @Test
    void theBarFillsByEighthsOfAColumn() {
        Progress.Bar bar = barOf(100, 320);
        assertThat(drawn()).isEqualTo(CLEARED + "·".repeat(40) + "    0 %  0 of 320 photos");
        photos(bar, 1, 2);
        assertThat(drawn()).isEqualTo(CLEARED + "▏" + "·".repeat(39) + "    0 %  1 of 320 photos");
        photos(bar, 82, 8);
        assertThat(drawn())
                .isEqualTo(CLEARED + "█".repeat(10) + "▍" + "·".repeat(29)
                        + "   25 %  83 of 320 photos, 10 a second, 23 s left");
        photos(bar, 237, 79);
        assertThat(drawn()).isEqualTo(CLEARED + "█".repeat(40) + "  100 %  320 of 320 photos, 3.0 a second");
    }

    @Test
    void whatIsWaitedForIsToldUntilSomethingMoves() {
        Progress.Bar bar = barOver(100);
        bar.waiting("looking through the folder");
        assertThat(drawn()).isEqualTo(CLEARED + "looking through the folder …");
        bar.started(4);
        drawn();
        bar.waiting("loading the networks");
        assertThat(drawn()).isEqualTo(CLEARED + "·".repeat(40) + "    0 %  0 of 4 photos, loading the networks …");
        bar.say("a.jpg: no face found");
        assertThat(drawn()).endsWith("    0 %  0 of 4 photos, loading the networks …");
        photos(bar, 1, 1);
        assertThat(drawn()).endsWith("   25 %  1 of 4 photos");
    }

    @Test
    void itIsNotRedrawnForEveryPhoto() {
        Progress.Bar bar = barOf(100, 3);
        drawn();
        bar.step();
        bar.step();
        assertThat(drawn()).isEmpty();
    }

    @Test
    void aNarrowTerminalGetsAShortBarAndAVeryNarrowOneNone() {
        barOf(50, 1000);
        assertThat(drawn()).isEqualTo(CLEARED + "·".repeat(23) + "    0 %  0 of 1,000 photos");
        barOf(25, 1000);
        assertThat(drawn()).isEqualTo(CLEARED + "  0 %  0 of 1,000 photos");
        barOf(20, 1000);
        assertThat(drawn()).isEqualTo(CLEARED + "  0 %  0 of 1,000 p");
    }

    @Test
    void aWarningTakesTheBarsPlaceAndTheBarComesBackBelow() {
        Progress.Bar bar = barOf(60, 4);
        String drawnBar = drawn();
        bar.say("a.jpg: no face found");
        assertThat(drawn()).isEqualTo(CLEARED + "a.jpg: no face found" + System.lineSeparator() + drawnBar);
    }

    @Test
    void aWarningBeforeTheFolderIsWalkedStandsAlone() {
        barOver(60).say("a.jpg: may not be read: no permission");
        assertThat(drawn()).isEqualTo(CLEARED + "a.jpg: may not be read: no permission" + System.lineSeparator());
    }

    @Test
    void nothingIsLeftOnTheScreen() {
        Progress.Bar bar = barOf(60, 4);
        drawn();
        bar.close();
        assertThat(drawn()).isEqualTo(CLEARED);
    }

    private Progress.Bar barOver(int columns) {
        return new Progress.Bar(new PrintWriter(screen), "photos", columns, () -> now);
    }

    private Progress.Bar barOf(int columns, int photos) {
        Progress.Bar bar = barOver(columns);
        bar.started(photos);
        return bar;
    }

    /** All at the end of so many seconds. */
    private void photos(Progress.Bar bar, int count, long seconds) {
        for (int i = 1; i < count; i++) {
            bar.step();
        }
        now += TimeUnit.SECONDS.toNanos(seconds);
        bar.step();
    }

    /** What was written since the last look. */
    private String drawn() {
        String text = screen.toString();
        screen.getBuffer().setLength(0);
        return text;
    }
}
