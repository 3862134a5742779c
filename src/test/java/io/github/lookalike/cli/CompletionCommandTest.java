package io.github.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static String bash(String commands) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs bash");
        Process process = new ProcessBuilder("/bin/bash", "-c", commands)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
