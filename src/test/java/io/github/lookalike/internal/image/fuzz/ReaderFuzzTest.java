package io.github.lookalike.internal.image.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.internal.image.corpus.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No damaged picture brings the reader down, makes it hang, or leaves memory behind. A failure names its seed and
 * number and saves the input to {@code target/fuzz}. {@code -Dfuzz.seed=N} tries other inputs, {@code
 * -Dfuzz.seconds=N} more of them.
 */
class ReaderFuzzTest {

    private static final Pattern SUMMARY = Pattern.compile(
            "inputs (\\d+), read (\\d+), refused (\\d+), RSS (\\d+) MB after a third, (\\d+) MB at the end");

    private static final int TOLERATED_MEGABYTES = 100;

    @TempDir
    private Path folder;

    @Test
    @Tag("slow")
    void someSecondsOfDamage() throws Exception {
        fuzz(5);
    }

    @Test
    @Tag("long")
    void someMinutesOfDamage() throws Exception {
        fuzz(Integer.getInteger("fuzz.seconds", 300));
    }

    private void fuzz(int seconds) throws Exception {
        long seed = Long.getLong("fuzz.seed", 1);
        FuzzWorker.progress(folder);
        Process worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:ErrorFile=" + folder.resolve("hs_err.log"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FuzzWorker.class.getName(),
                        String.valueOf(seed),
                        "0",
                        String.valueOf(seconds),
                        folder.toString())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        boolean ended = worker.waitFor(seconds + 120L, TimeUnit.SECONDS);
        worker.destroyForcibly().waitFor();
        String out = Files.readString(folder.resolve("out"));
        if (!ended || worker.exitValue() != 0) {
            throw new AssertionError(failure(seed, ended ? "exit code " + worker.exitValue() : "hung") + "\n" + out);
        }
        System.out.print("fuzz with seed " + seed + ": " + out);
        Matcher summary = SUMMARY.matcher(out);
        assertThat(summary.find()).as(out).isTrue();
        assertThat(Long.parseLong(summary.group(1))).isPositive();
        assertThat(Long.parseLong(summary.group(2))).as("read").isPositive();
        assertThat(Long.parseLong(summary.group(3))).as("refused").isPositive();
        assertThat(Long.parseLong(summary.group(5)))
                .as("resident memory at the end")
                .isLessThan(Long.parseLong(summary.group(4)) + TOLERATED_MEGABYTES);
    }

    private String failure(long seed, String what) throws IOException {
        long number = FuzzWorker.progress(folder).getLong(0);
        Path saved = Files.createDirectories(Path.of("target", "fuzz")).resolve("seed-" + seed + "-input-" + number);
        Files.write(saved, FuzzWorker.input(seed, number, Samples.contents()));
        String err = Files.readString(folder.resolve("err"), StandardCharsets.ISO_8859_1);
        return "input " + number + " of seed " + seed + ", saved as " + saved + ": " + what + "\n"
                + err.substring(Math.max(0, err.length() - 2_000));
    }
}
