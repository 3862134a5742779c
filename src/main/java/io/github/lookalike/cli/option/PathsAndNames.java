package io.github.lookalike.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** What is refused of every path and name on a command line, whatever option or parameter it is for. */
public final class PathsAndNames {

    private static final Pattern ADDRESS = Pattern.compile("(https?|ftps?|s3)://", Pattern.CASE_INSENSITIVE);

    private PathsAndNames() {}

    /** For a command and the sub-commands that it has by now. */
    public static void check(CommandLine line) {
        line.registerConverter(String.class, PathsAndNames::checked);
        line.registerConverter(Path.class, PathsAndNames::path);
    }

    /** To Java an empty path is the current folder, which nobody means by a variable that is not set. */
    private static String checked(String word) {
        if (word.isEmpty()) {
            throw new TypeConversionException("it is empty (a $VARIABLE that is not set?)");
        }
        if (ADDRESS.matcher(word).lookingAt()) {
            throw new TypeConversionException("'" + word + "' is an address, and Lookalike uses no network;"
                    + " save what is there, and name the file");
        }
        if (word.startsWith("file://")) {
            throw new TypeConversionException("'" + word + "' is an address; give the path without 'file://'");
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
