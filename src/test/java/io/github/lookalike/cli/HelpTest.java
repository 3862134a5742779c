package io.github.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {

    private static final Path GOLDEN = Path.of("src/test/resources/cli");

    static Stream<String> commands() {
        CommandLine program = Main.commandLine(new PrintWriter(System.out), new PrintWriter(System.err));
        return Stream.concat(Stream.of(""), program.getSubcommands().keySet().stream());
    }

    /** After a change that is meant, see it with {@code lookalike COMMAND --help} and put it into the golden file. */
    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHelps(String command) throws IOException {
        Path golden = GOLDEN.resolve((command + "-help.txt").replaceFirst("^-", ""));
        Result help = new Cli().run((command + " --help").strip());

        assertThat(help).isEqualTo(Result.done(Files.readString(golden, StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noLineIsBrokenThatMustNotBe(String command) {
        Result help = new Cli().run((command + " --help").strip());

        assertThat(help.out().lines()).as("fits a terminal of 80 columns").allMatch(line -> line.length() <= 80);
        assertThat(help.out()
                        .substring(help.out().indexOf("\nExample"))
                        .lines()
                        .skip(2)
                        .takeWhile(line -> !line.isEmpty()))
                .as("examples that can be copied")
                .isNotEmpty()
                .allMatch(line -> line.matches("  ((source <\\()?lookalike " + command + "|curl -T).*"));
    }
}
