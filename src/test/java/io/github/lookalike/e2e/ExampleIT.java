package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.e2e.Program.Outcome;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The library as an artifact: {@code src/example}, a Maven project that is not ours, has this build's artifacts in its
 * local repository, finds all else where this build found it, and names neither natives nor models.
 */
class ExampleIT {

    private static final Path EXAMPLE = Program.PROJECT.resolve("src/example");
    private static final Path CELEBS = Program.PROJECT.resolve("images/celebs");
    private static final Path ME = Program.PROJECT.resolve("images/me/collins.jpg");

    /** Person and distance, whatever Maven has to say about colours. */
    private static final Pattern ANSWER = Pattern.compile("(?:\\e\\[0?m)*([a-z]+) (\\d\\.\\d{3})\\R(?:\\e\\[0?m)*");

    @TempDir
    Path folder;

    @Test
    void aProjectThatDependsOnTheArtifactsAnswersAsTheCommandLineDoes() throws Exception {
        String maven = System.getProperty("maven.home");
        assumeTrue(maven != null, "not run by Maven");
        copyOfTheExample();
        install(System.getProperty("lookalike.version"));

        Outcome outcome = Program.startedAs(maven + "/bin/mvn")
                .in(folder.resolve("example"))
                .with("XDG_CACHE_HOME", folder.resolve("cache").toString())
                .with("OPENCV_LOG_LEVEL", "OFF")
                .with("MAVEN_OPTS", null)
                .with("MAVEN_ARGS", null)
                .run(
                        "--quiet",
                        "--batch-mode",
                        "--settings=" + everythingFromTheBuildsRepository(),
                        "-Dmaven.repo.local=" + folder.resolve("repository"),
                        "compile",
                        "exec:java",
                        "-Dexec.args='" + CELEBS + "' '" + ME + "'");

        assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
        Matcher answer = ANSWER.matcher(outcome.out());
        assertThat(answer.matches()).as(outcome.out()).isTrue();
        Map<?, ?> expected = firstAnswerOfTheCommandLine();
        assertThat(answer.group(1)).isEqualTo(expected.get("person"));
        assertThat(Double.parseDouble(answer.group(2))).isCloseTo((double) expected.get("distance"), within(1e-3));
        assertThat(folder.resolve("cache/lookalike/models")).isNotEmptyDirectory();
    }

    private Map<?, ?> firstAnswerOfTheCommandLine() throws IOException {
        Outcome outcome = Program.launcher(folder.resolve("data"))
                .run("find", ME.toString(), "--in", CELEBS.toString(), "--top", "1", "--format", "json");
        return JSON.std.mapFrom(outcome.out().substring(1, outcome.out().lastIndexOf(']')));
    }

    private void copyOfTheExample() throws IOException {
        for (String file : new String[] {"pom.xml", "src/main/java/example/NearestPerson.java"}) {
            Path copy = folder.resolve("example").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(EXAMPLE.resolve(file), copy);
        }
    }

    /** What {@code mvn install} does with them. */
    private void install(String version) throws IOException {
        Path place = Files.createDirectories(folder.resolve("repository/io/github/lookalike/lookalike/" + version));
        String name = "lookalike-" + version;
        Files.copy(Program.PROJECT.resolve("pom.xml"), place.resolve(name + ".pom"));
        for (String jar : new String[] {name + ".jar", name + "-models.jar"}) {
            Files.copy(Program.DISTRIBUTION.resolveSibling(jar), place.resolve(jar));
        }
    }

    /** Settings by which the repository that this build used stands for every other: nothing is downloaded. */
    private Path everythingFromTheBuildsRepository() throws IOException, URISyntaxException {
        Path jar = Path.of(CommandLine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path repository = Stream.iterate(jar, Path::getParent)
                .filter(path -> path.endsWith("info/picocli"))
                .findFirst()
                .orElseThrow()
                .resolve("../..")
                .normalize();
        return Files.writeString(
                folder.resolve("settings.xml"),
                "<settings><mirrors><mirror><id>build</id><mirrorOf>*</mirrorOf><url>" + repository.toUri()
                        + "</url></mirror></mirrors></settings>");
    }
}
