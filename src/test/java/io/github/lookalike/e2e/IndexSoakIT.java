package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.e2e.Program.Running;
import io.github.lookalike.portraits.ManyPhotos;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Indexing many photos takes no more of the machine than indexing some. */
class IndexSoakIT {

    private static final long SEED = 6;

    private static final long MOST_MEBIBYTES = 700;

    @TempDir
    Path data;

    @TempDir
    Path photos;

    @BeforeEach
    void onLinux() {
        assumeTrue(Vitals.available(), "needs /proc");
    }

    @Test
    void hundredsOfPhotosTakeWhatTheFirstTake() throws Exception {
        assertFlat(500, Duration.ofMillis(50));
    }

    @Test
    @Tag("long")
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void soDoTwentyThousand() throws Exception {
        assertFlat(20_000, Duration.ofSeconds(1));
    }

    private void assertFlat(int count, Duration interval) throws IOException, InterruptedException {
        ManyPhotos.write(photos, count, SEED);

        Running running = Program.launcher(data).start("index", photos.toString(), "--threads", "2");
        VitalsLog log;
        try {
            log = VitalsLog.of(running.process(), interval);
        } finally {
            running.process().destroy(); // should the time be over
        }
        Outcome outcome = running.end();
        System.out.println("index of " + count + " photos:" + log);

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).as("all were looked at").startsWith("%,d photos, ".formatted(count));
        assertThat(outcome.out()).contains(", 0 skipped, ").doesNotContain("copied");
        log.assertFlat();
        assertThat(log.peakMebibytes()).as("MiB at the most").isLessThanOrEqualTo(MOST_MEBIBYTES);
    }
}
