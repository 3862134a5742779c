package io.github.lookalike.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** What is refused of every path and name on a command line, whatever option or parameter it is for. */
final class PathsAndNames {

    private PathsAndNames() {}

    /** For a command and the sub-commands that it has by now. */
    static void check(CommandLine line) {
        line.registerConverter(String.class, PathsAndNames::checked);
        line.registerConverter(Path.class, PathsAndNames::path);
    }

    /** To Java an empty path is the current folder, which nobody means by a variable that is not set. */
    private static String checked(String word) {
        if (word.isEmpty()) {
            throw new TypeConversionException("it is empty (a $VARIABLE that is not set?)");
        }
        return word;
    }

    private static Path path(String word) {
        try {
            return Path.of(checked(word));
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + word + "' can't be a path: " + e.getReason());
        }
    }
}
