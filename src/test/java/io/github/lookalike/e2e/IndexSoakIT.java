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

    private static final int HUNDREDS = 500;

    private static final Duration OFTEN = Duration.ofMillis(50);

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
        ManyPhotos.write(photos, HUNDREDS, SEED);
        index(HUNDREDS, Program.launcher(data).withExactMalloc(), OFTEN).assertFlat();
    }

    @Test
    void neverMuchMemory() throws Exception {
        ManyPhotos.write(photos, HUNDREDS, SEED);
        assertModest(index(HUNDREDS, Program.launcher(data), OFTEN));
    }

    @Test
    @Tag("long")
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void soDoTwentyThousand() throws Exception {
        ManyPhotos.write(photos, 20_000, SEED);
        VitalsLog log = index(20_000, Program.launcher(data), Duration.ofSeconds(1));
        log.assertFlat();
        assertModest(log);
    }

    private VitalsLog index(int count, Program program, Duration interval) throws IOException, InterruptedException {
        Running running = program.start("index", photos.toString(), "--threads", "2");
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
        return log;
    }

    private static void assertModest(VitalsLog log) {
        assertThat(log.peakMebibytes()).as("MiB at the most").isLessThanOrEqualTo(MOST_MEBIBYTES);
    }
}
