package io.github.lookalike.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.cli.Cli;
import io.github.lookalike.cli.Main;
import io.github.lookalike.cli.Result;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.gallery.GalleryLocation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

class ConvertersTest {

    private static final String EMPTY = ": it is empty (a $VARIABLE that is not set?)";

    /**
     * A command line with an empty word.
     *
     * @param named how the complaint names what it is for
     */
    private record Line(List<String> words, String named) {
        @Override
        public String toString() {
            return String.join(" ", words) + "''";
        }
    }

    /** Of every command each option and parameter that takes a path or a name, by the program's own model of them. */
    static Stream<Line> placesOfPathsAndNames() {
        return program().getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .flatMap(command -> command.args().stream()
                        .filter(ConvertersTest::takesText)
                        .map(argument -> line(command, argument)));
    }

    private static CommandLine program() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return Main.commandLine(nowhere, nowhere);
    }

    /** What a converter of its own makes of a word is another test's. */
    private static boolean takesText(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes()[0];
        return argument.converters().length == 0
                && (type == Path.class || type == String.class || type == GalleryLocation.class);
    }

    private static Line line(CommandSpec command, ArgSpec argument) {
        List<String> words = new ArrayList<>(List.of(command.name()));
        if (argument instanceof OptionSpec option) {
            words.add(option.longestName());
            return new Line(words, "option '" + option.longestName() + "'");
        }
        int index = ((PositionalParamSpec) argument).index().min();
        words.addAll(Collections.nCopies(index, "x"));
        return new Line(words, "positional parameter at index " + index);
    }

    @ParameterizedTest
    @MethodSource("placesOfPathsAndNames")
    void anEmptyOneIsAUsageErrorThatNamesTheParameter(Line line) {
        Result result = run(line, "");

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("lookalike: Invalid value for " + line.named)
                .contains(EMPTY);
    }

    @Test
    void theyAreFoundInAllCommandsThatTakeThem() {
        assertThat(placesOfPathsAndNames().map(line -> line.words.get(0)).distinct())
                .containsExactlyInAnyOrderElementsOf(program().getSubcommands().keySet().stream()
                        .filter(command -> !command.equals("completion"))
                        .toList());
        assertThat(placesOfPathsAndNames().map(Line::toString))
                .contains(
                        "find''",
                        "find --in''",
                        "find --gallery''",
                        "find --html''",
                        "distance x''",
                        "crop --output''");
    }

    @Test
    void anOptionWithItsValueAttachedIsNoWayRound() {
        assertThat(new Cli().run("find x --in="))
                .isEqualTo(Result.usage("lookalike find", "Invalid value for option '--in'" + EMPTY));
    }

    private static Result run(Line line, String last) {
        List<String> words = new ArrayList<>(line.words);
        words.add(last);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }
}
