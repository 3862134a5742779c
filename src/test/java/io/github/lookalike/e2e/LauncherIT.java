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
        for (String tool : new String[] {"readlink", "dirname", "stty"}) {
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
        assumeTrue(Files.exists(Path.of("/dev/full")), "needs a device that is full");
        String launcher = Program.DISTRIBUTION.resolve("bin/lookalike").toString();
        assertThat(Program.startedAs("sh", "-c", "'" + launcher + "' --help >/dev/full")
                        .run())
                .isEqualTo(new Outcome(1, "", "lookalike: the results could not be written to stdout\n"));
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
