package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.benchmark.DensifiedVectors;
import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.e2e.Program.Running;
import io.github.lookalike.internal.numpy.NpyFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lookalike graph} as its users run it. */
class GraphIT {

    private static final int FACES = 20_000;
    private static final String[] FIND = {
        "find", "person-11x", "person-977x", "--by", "photo", "--top", "8", "--format", "csv"
    };

    @TempDir
    Path data;

    private Program lookalike;

    @BeforeEach
    void vectorsAreIndexed() throws IOException {
        lookalike = Program.launcher(data);
        Path npy = data.resolve("vectors.npy");
        try (OutputStream out = Files.newOutputStream(npy)) {
            NpyFile.write(DensifiedVectors.synthetic(128, 17).make(FACES), out);
        }
        Files.writeString(
                data.resolve("vectors-labels.csv"),
                IntStream.range(0, FACES)
                        .mapToObj(row -> "person-" + row + "x\n")
                        .collect(Collectors.joining("", "person\n", "")));
        assertThat(lookalike.run("index", "--from", npy.toString()).code()).isZero();
    }

    @Test
    void approximateSearchesGoByIt() {
        String exact = lookalike.run(FIND).out();
        assertThat(lookalike.run(with("--approximate")))
                .as("without a graph")
                .isEqualTo(new Outcome(
                        0,
                        exact,
                        "no graph yet, so every face is compared;"
                                + " 'lookalike graph' makes --approximate many times as fast\n"));
        Outcome built = lookalike.run("graph");

        assertThat(built.code()).as(built.err()).isZero();
        assertThat(built.out()).matches("20,000 of 20,000 faces linked, 6 MB, recall@10 (0\\.99\\d|1\\.000), .* s\n");
        assertThat(built.err()).startsWith("20,000 faces: about 1 min, 67 MB of memory, 6 MB of disk, ");
        Outcome approximate = lookalike.run(with("--approximate"));
        assertThat(approximate.err()).isEmpty();
        // One of 16 may be missed, and something else is then in its place.
        assertThat(approximate.out().lines()).hasSize(17);
        assertThat(exact.lines().filter(approximate.out()::contains)).hasSizeGreaterThanOrEqualTo(13);
    }

    private static String[] with(String option) {
        return Stream.concat(Stream.of(FIND), Stream.of(option)).toArray(String[]::new);
    }

    @Test
    void ctrlCLeavesTheGalleryAsItWas() throws Exception {
        String before = lookalike.run(FIND).out();
        Running running = lookalike.start("graph", "--threads", "1");
        running.awaitOnErr("20,000 faces: ");
        running.interrupt();
        Outcome interrupted = running.end();

        assertThat(interrupted.code()).isEqualTo(130);
        assertThat(interrupted.out()).isEmpty();
        assertThat(interrupted.err()).endsWith("interrupted: the gallery is as it was\n");
        assertThat(lookalike.run("info").out()).endsWith("graph     none\n");
        assertThat(lookalike.run(FIND).out()).isEqualTo(before);
    }

    @Test
    void aSecondWriterIsNamed() throws Exception {
        Running running = lookalike.start("graph", "--threads", "1");
        running.awaitOnErr("20,000 faces: ");
        Outcome second = lookalike.run("graph");
        running.interrupt();
        running.end();

        assertThat(second.code()).isEqualTo(4);
        assertThat(second.err())
                .matches("lookalike: gallery .* is being written by process "
                        + running.process().pid() + ", since .*; wait until it is done\n");
    }
}
