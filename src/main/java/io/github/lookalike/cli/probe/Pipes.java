package io.github.lookalike.cli.probe;

import io.github.lookalike.Lookalike;
import io.github.lookalike.cli.output.Terminal;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Photos on a command line that can be read but once: {@code -}, standard input, and {@code /dev/stdin} or what a shell
 * makes of {@code <(…)}. They are read once and kept. Other pipes might never end.
 */
public final class Pipes {

    /** Standard input. A file of that name is {@code ./-}. */
    private static final String STDIN = "-";

    private static final Set<String> STDIN_NAMES = Set.of(STDIN, "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0");

    private static final List<String> NAMES = List.of("/dev/stdin", "/dev/fd", "/proc/self/fd");

    private Pipes() {}

    static boolean isPipe(String word) {
        try {
            return word.equals(STDIN) || isPipe(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isPipe(Path path) {
        return NAMES.stream().anyMatch(path::startsWith)
                && Files.exists(path)
                && !Files.isRegularFile(path)
                && !Files.isDirectory(path);
    }

    /**
     * Makes those among the words known.
     *
     * @throws ParameterException if one is named twice, or if standard input is a terminal
     */
    public static void connect(List<String> words, Lookalike lookalike, CommandSpec spec) {
        List<String> pipes = words.stream().filter(Pipes::isPipe).toList();
        Set<String> seen = new HashSet<>();
        for (String word : pipes) {
            boolean stdin = STDIN_NAMES.contains(word);
            if (!seen.add(stdin ? STDIN : word)) {
                throw new ParameterException(spec.commandLine(), "'" + word + "' can be read but once; name it once");
            }
            if (stdin && Terminal.isStdin()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "'" + word + "' is a photo that comes through stdin, which is a terminal here. Send one: "
                                + spec.qualifiedName() + " " + word + " < me.jpg");
            }
            Path name = Path.of(word);
            lookalike.keep(name, () -> word.equals(STDIN) ? unclosed(System.in) : Files.newInputStream(name));
        }
    }

    /** Not ours to close. */
    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {}
        };
    }
}
