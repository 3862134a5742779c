package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library, used by a program that is not ours: compiled and run with the shipped jars, and nothing else. */
class LibraryIT {

    private static final Path EXAMPLE =
            Program.PROJECT.resolve("src/test/java/io/github/lookalike/examples/WhoDoILookLike.java");
    private static final Path JARS = Program.DISTRIBUTION.resolve("lib");

    @TempDir
    Path folder;

    @BeforeEach
    void photosOfTheExample() throws IOException {
        Path celebs = Files.createDirectory(folder.resolve("celebs"));
        for (String person : List.of("hopper", "trump", "obama")) {
            Files.copy(Portraits.of(person), celebs.resolve(person + ".jpg"));
        }
        Files.copy(Portraits.of("collins"), folder.resolve("me.jpg"));
    }

    @Test
    void theExampleTellsWhoLooksLikeMeAndNothingElse() {
        Outcome outcome = example(JARS);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).matches("1 hopper 0\\.6\\d+\n2 trump 0\\.6\\d+\n3 obama 0\\.\\d+\n");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void withoutTheDistributionJavaCppLoadsLibrariesAndItSaysWhatToDoAboutTheModels() throws IOException {
        Path jars = Files.createDirectories(folder.resolve("m2/some/where/else"));
        for (Path folder : List.of(JARS, JARS.resolve("algebra"))) { // there are the natives' jars
            try (Stream<Path> files = Files.list(folder)) {
                for (Path jar : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(jar, jars.resolve(jar.getFileName()));
                }
            }
        }
        assertThat(example(jars).err())
                .contains("ModelException: no models found beside the program or on the class path. Add the artifact of"
                        + " classifier 'models', or name their folder by the system property lookalike.models or by"
                        + " LookalikeOptions.modelsIn\n");

        Outcome told = example(jars, "-Dlookalike.models=" + Program.DISTRIBUTION.resolve("models"));
        assertThat(told.err()).isEmpty();
        assertThat(told.out()).startsWith("1 hopper ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/main/java/io/github/lookalike/Lookalike.java"})
    void documentationShowsTheVeryExample(String document) throws IOException {
        String example = Files.readString(EXAMPLE);
        String body = example.substring(example.indexOf("        try ("), example.lastIndexOf("    }\n}\n"));

        assertThat(words(Files.readString(Program.PROJECT.resolve(document)))).contains(words(body));
    }

    private Outcome example(Path jars, String... options) {
        return Program.startedAs(System.getProperty("java.home") + "/bin/java")
                .in(folder)
                .with("OPENCV_LOG_LEVEL", "OFF")
                .run(Stream.of(Stream.of(options), Stream.of("-cp", jars + "/*", EXAMPLE.toString()))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }

    /** Without the stars of a comment, and however it is indented. */
    private static String words(String text) {
        return text.replaceAll("\n \\* ?", "\n").replaceAll("\\s+", " ").strip();
    }
}
