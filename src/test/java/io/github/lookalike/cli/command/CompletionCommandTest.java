package io.github.lookalike.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lookalike.cli.Cli;
import io.github.lookalike.cli.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {

    @TempDir
    static Path folder;

    private static Path script;

    @BeforeAll
    static void theScriptIsWritten() throws IOException {
        Result bash = new Cli().run("completion bash");
        assertThat(bash).isEqualTo(Result.done(bash.out()));
        script = Files.writeString(folder.resolve("completion"), bash.out());
    }

    @Test
    void zshHasTheSameScriptWhichTurnsOnBashsCompletion() {
        assertThat(new Cli().run("completion zsh")).isEqualTo(new Cli().run("completion bash"));
    }

    @Test
    void bashCanParseTheScript() throws Exception {
        assertThat(bash("bash -n " + script)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        lookalike fi                   | find
        lookalike dist                 | distance
        lookalike find me.jpg --ag     | --aggregate
        lookalike find --format js     | json
        lookalike find --by ph         | photo
        lookalike completion z         | zsh
        lookalike index --reb          | --rebuild
        lookalike gr                   | graph
        """)
    void bashCompletes(String typed, String completed) throws Exception {
        String words = "COMP_WORDS=(" + typed + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); ";
        assertThat(bash("compopt() { :; }; source " + script + "; " + words
                        + "_complete_lookalike; echo ${COMPREPLY[@]}"))
                .isEqualTo(completed + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
        lookalike fi|find
        lookalike fin|find
        lookalike find me.jpg --ag|--aggregate
        lookalike find --format js|json
        lookalike find -t 3 --by ph|photo
        lookalike completion f|fish
        lookalike index --reb|--rebuild
        lookalike list pom.x|
        lookalike find pom.x|pom.xml
        lookalike distance obama pom.x|pom.xml
        lookalike find x --in sr|src/
        lookalike index --commit|
        """)
    void fishCompletes(String typed, String completed) throws Exception {
        Path fish = Path.of("/usr/bin/fish");
        assumeTrue(Files.isExecutable(fish), "needs fish");
        Path script = Files.writeString(folder.resolve("completion.fish"), fish());
        String words = output(
                fish.toString(), "--no-config", "-c", "source " + script + "; complete -C '" + typed.strip() + "'");
        assertThat(words.lines().map(line -> line.replaceFirst("\t.*", "")))
                .isEqualTo(completed == null ? List.of() : List.of(completed));
    }

    @Test
    void fishIsToldTheFirstSentenceAndItsQuotesAreKept() {
        assertThat(fish())
                .contains("-a list -d 'List the people in the gallery and how many photos with a face each has.'\n")
                .contains(" -l in -r -F -d 'Take the gallery that \\'find --in\\' keeps for this folder.'\n");
    }

    private static String fish() {
        Result fish = new Cli().run("completion fish");
        assertThat(fish).isEqualTo(Result.done(fish.out()));
        return fish.out();
    }

    private static String bash(String commands) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs bash");
        return output("/bin/bash", "-c", commands);
    }

    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
