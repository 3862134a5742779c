package io.github.lookalike.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    @Test
    void whatProgressSaysIsLeftOutAndNothingElse() {
        StringWriter err = new StringWriter();
        try (Progress.Lines progress = new Progress.Lines(new PrintWriter(err), "photos")) {
            progress.say("a.jpg: no face found");
            progress.started(2_320);
            progress.show();
            progress.rate().sample(1, 0);
            progress.rate().sample(1_045, TimeUnit.SECONDS.toNanos(10));
            progress.show();
            progress.rate().sample(2_320, TimeUnit.SECONDS.toNanos(20));
            progress.show();
            progress.say("1 of 2 photos is of nobody");
        }

        assertThat(err.toString())
                .contains("0 of 2,320 photos", "1,045 of 2,320 photos, ", " left", "2,320 of 2,320 photos, ");
        assertThat(ProgressLines.leftOutOf(err.toString()).lines())
                .containsExactly("a.jpg: no face found", "1 of 2 photos is of nobody");
    }
}
