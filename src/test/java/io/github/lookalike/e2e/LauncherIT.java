package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lookalike.e2e.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher sees to before there is a Java machine, and what it tells it. */
class LauncherIT {

    @TempDir
    Path data;

    @Test
    void aJavaHomeWithoutJavaIsNamed() {
        assertThat(Program.launcher(data).with("JAVA_HOME", "/nowhere").run("list"))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "lookalike: no Java in JAVA_HOME: /nowhere/bin/java is not there."
                                + " Set JAVA_HOME to Java 17 or newer, or unset it.\n"));
    }

    @Test
    void withoutAnyJavaItSaysWhatToInstall(@TempDir Path tools) throws IOException {
        for (String tool : new String[] {"readlink", "stty"}) {
            Path script = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(Program.launcher(data)
                        .with("JAVA_HOME", null)
                        .with("PATH", tools.toString())
                        .run("list"))
                .isEqualTo(
                        new Outcome(1, "", "lookalike: Java not found. Install Java 17 or newer, or set JAVA_HOME.\n"));
    }

    @Test
    void optionsForTheJavaMachineArePassedOn() {
        Program program = Program.launcher(data).with("LOOKALIKE_OPTS", "-Xmx64m -Dlookalike.models=/nowhere");

        assertThat(program.run("distance", "obama", "trump"))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "lookalike: /nowhere: no models in this folder, which the system property lookalike.models"
                                + " names\n"));
        assertThat(program.run("list").err()).as("needs no models").startsWith("lookalike: no gallery at ");
    }

    @Test
    void resultsThatCannotBeWrittenAreAFailure() {
        Outcome unwritten = new Outcome(1, "", "lookalike: the results could not be written to stdout\n");
        assertThat(shell("LOOKALIKE --help >&-")).isEqualTo(unwritten);
        assumeTrue(Files.exists(Path.of("/dev/full")), "needs a device that is full");
        assertThat(shell("LOOKALIKE --help >/dev/full")).isEqualTo(unwritten);
    }

    @ParameterizedTest
    @ValueSource(strings = {"completion bash", "list --format json", "--help", "embed images/me/collins.jpg"})
    void aReaderThatHasSeenEnoughIsNoFailure(String command) {
        shell("LOOKALIKE index images/celebs");
        // Its end of the pipe is closed before anything is written.
        assertThat(shell("{ LOOKALIKE " + command + "; echo $? >&2; } | true")).isEqualTo(new Outcome(0, "", "0\n"));
    }

    @Test
    void tablesFitANarrowTerminalAndPipesGetAll() {
        assumeTrue(
                Program.startedAs("sh", "-c", "script -qec true /dev/null")
                                .run()
                                .code()
                        == 0,
                "needs a pseudo terminal");
        String find = "LOOKALIKE find images/me/collins.jpg --in images/celebs --top 2 2>/dev/null";
        String all = shell(find).out();
        String narrow =
                shell("script -qec \"stty cols 40; " + find + "\" /dev/null").out();

        assertThat(all.lines().skip(1)).allMatch(line -> line.length() > 50);
        assertThat(narrow.lines())
                .hasSize(4)
                .allMatch(line -> line.stripTrailing().length() <= 40);
        assertThat(narrow).contains("hopper", "%").doesNotContain("distance");
        assertThat(shell("script -qec \"stty cols 40; " + find + " | cat\" /dev/null")
                        .out()
                        .replace("\r", ""))
                .isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2>&-", "<&-", "<&- 2>&-"})
    void closedStreamsEndNothing(String closed) {
        Outcome index = shell("LOOKALIKE index images/celebs " + closed);
        assertThat(index.code()).as(index.err()).isZero();
        assertThat(index.out()).startsWith("26 photos, 26 faces, 26 people, 0 skipped, ");
        assertThat(shell("LOOKALIKE list " + closed)).isEqualTo(shell("LOOKALIKE list"));
        assertThat(shell("LOOKALIKE find nobody " + closed).code()).isEqualTo(1);
    }

    @Test
    void tooFewFilesAtOnceAreNamedBeforeJavaFailsForIt() {
        assertThat(shell("ulimit -n 32; LOOKALIKE list"))
                .isEqualTo(new Outcome(
                        1, "", "lookalike: only 32 files may be open at once (ulimit -n); it takes 64 at least\n"));
    }

    @ParameterizedTest
    @CsvSource({"index images/celebs --rebuild, 8", "find images/me/collins.jpg, 4", "map -o map.html, 8", "audit, 8"})
    void tooLittleMemoryIsNamedWithItsRemedy(String command, int megabytes) {
        shell("LOOKALIKE index images/celebs");
        Program program = Program.launcher(data).in(Program.PROJECT).with("LOOKALIKE_OPTS", "-Xmx" + megabytes + "m");

        Outcome outcome = program.run(
                command.replace("map.html", data.resolve("map.html").toString()).split(" "));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualTo("lookalike: out of memory: Java may take " + megabytes
                        + " MB; LOOKALIKE_OPTS=-Xmx2g gives it 2 GB\n");
    }

    private Outcome shell(String commands) {
        String launcher = Program.DISTRIBUTION.resolve("bin/lookalike").toString();
        return Program.startedAs("sh", "-c", commands.replace("LOOKALIKE", "'" + launcher + "'"))
                .with("XDG_DATA_HOME", data.toString())
                .run();
    }

    @Test
    void theNewerJavaGivesTheSameResultsAndNoWarnings() throws IOException {
        String newer = NewerJava.home();
        Program program = Program.launcher(data);
        String[] find = {"find", "images/me/collins.jpg", "obama", "--in", "images/celebs", "--format", "json"};
        Outcome here = program.run(find);
        Outcome there = program.with("JAVA_HOME", newer).run(find);

        assertThat(there.err()).matches("26 photos, 26 faces, 26 people, 26 unchanged, 0 skipped, \\d+\\.\\d s\n");
        assertThat(there.out()).isEqualTo(here.out()).isNotEmpty();
    }
}
