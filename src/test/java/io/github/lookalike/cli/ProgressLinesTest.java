package io.github.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    @Test
    void whatProgressSaysIsLeftOutAndNothingElse() {
        StringWriter err = new StringWriter();
        Pace pace = new Pace(2_320, "photos", 0);
        try (LineProgress progress = new LineProgress(new PrintWriter(err), "photos")) {
            progress.say("a.jpg: no face found");
            progress.show(pace);
            pace.mark(1_045, TimeUnit.SECONDS.toNanos(10));
            progress.show(pace);
            progress.say("1 of 2 photos is of nobody");
        }

        assertThat(err.toString()).contains("0 of 2,320 photos", "1,045 of 2,320 photos, ");
        assertThat(ProgressLines.leftOutOf(err.toString()).lines())
                .containsExactly("a.jpg: no face found", "1 of 2 photos is of nobody");
    }
}
