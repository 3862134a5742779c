package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a start loads, by the Java machine's own log of classes. */
class StartUpIT {

    private static final String NATIVE_BINDINGS = "org\\.(bytedeco\\.(opencv|openblas|onnxruntime)|nd4j)\\.";

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"find obama", "distance obama trump", "list", "info"})
    void whatNeedsNoPictureLoadsNoNativeLibrary(String command) throws IOException {
        assertThat(classesOf("index", "images/celebs")).containsPattern(NATIVE_BINDINGS);

        assertThat(classesOf(command.split(" "))).doesNotContainPattern(NATIVE_BINDINGS);
    }

    @Test
    void librariesAreLoadedFromBesideTheProgramAndUnpackedNowhere() throws IOException {
        Path home = Files.createDirectory(data.resolve("home"));
        Outcome outcome = Program.launcher(data).with("HOME", home.toString()).run("index", "images/celebs");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(home).as("nothing unpacked").isEmptyDirectory();
    }

    private String classesOf(String... command) throws IOException {
        Path classes = data.resolve("classes.txt");
        Outcome outcome = Program.launcher(data)
                .with("LOOKALIKE_OPTS", "-Xlog:class+load:file=" + classes)
                .run(command);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return Files.readString(classes);
    }
}
