package io.github.lookalike.cli;

import io.github.lookalike.Lookalike;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Photos on a command line that can be read but once: {@code -}, standard input, and {@code /dev/stdin} or what a shell
 * makes of {@code <(…)}. They are read before anything else looks at them. Other pipes might never end.
 */
final class Pipes {

    /** Standard input. A file of that name is {@code ./-}. */
    private static final String STDIN = "-";

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

    /** Reads those among the words. */
    static void read(List<String> words, Lookalike lookalike, CommandSpec spec) throws IOException {
        List<String> pipes = words.stream().filter(Pipes::isPipe).toList();
        if (pipes.stream().distinct().count() < pipes.size()) {
            throw new ParameterException(
                    spec.commandLine(), "'" + pipes.get(0) + "' can be read but once; name it once");
        }
        for (String word : pipes) {
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
