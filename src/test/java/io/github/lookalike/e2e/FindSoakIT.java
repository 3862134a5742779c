package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lookalike.e2e.ManyFinds.Round;
import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.model.Workload;
import io.github.lookalike.portraits.ManyPhotos;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Searching many times with the library, in one Java machine, leaves nothing behind. */
class FindSoakIT {

    private static final long SEED = 7;

    @TempDir
    Path folder;

    @BeforeEach
    void onLinux() {
        assumeTrue(Vitals.available(), "needs /proc");
    }

    @ParameterizedTest
    @EnumSource
    void dozensOfFindsLeaveNothingBehind(Workload workload) throws IOException {
        assertNothingStays(24, 10, workload);
    }

    @Test
    @Tag("long")
    void norDoAThousand() throws IOException {
        assertNothingStays(20, 50, Workload.MANY);
    }

    private void assertNothingStays(int rounds, int finds, Workload workload) throws IOException {
        Path gallery = folder.resolve("gallery");
        Shipped.run("index", "images/celebs", "--gallery", gallery);
        Path photos = folder.resolve("photos");
        ManyPhotos.write(photos, 40, SEED);

        List<Round> done = rounds(gallery, photos, rounds, finds, workload);

        VitalsLog log = new VitalsLog();
        done.forEach(round -> log.add(round.vitals()));
        System.out.println(rounds * finds + " finds:" + log);
        assertThat(done).hasSize(rounds);
        log.assertFlat();
        assertThat(done)
                .as("native memory is closed")
                .extracting(Round::pointers)
                .containsOnly(done.get(0).pointers());
        assertThat(done).extracting(Round::bytes).containsOnly(done.get(0).bytes());
    }

    private static List<Round> rounds(Path gallery, Path photos, int rounds, int finds, Workload workload) {
        String classes = Program.DISTRIBUTION.resolve("lib") + "/*:" + Program.PROJECT.resolve("target/test-classes");
        Outcome outcome = Program.startedAs(
                        Path.of(System.getProperty("java.home"), "bin/java").toString())
                .withExactMalloc()
                .run(
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        classes,
                        ManyFinds.class.getName(),
                        gallery.toString(),
                        photos.toString(),
                        String.valueOf(rounds),
                        String.valueOf(finds),
                        workload.name());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome.out().lines().map(Round::of).toList();
    }
}
