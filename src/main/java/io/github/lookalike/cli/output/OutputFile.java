package io.github.lookalike.cli.output;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Files that the user names for the program to write. */
public final class OutputFile {

    private OutputFile() {}

    /**
     * Refuses, before any work is done, what can't be written or was not meant: a slip of the pen must not replace a
     * photo by a page.
     */
    public static Path checked(CommandSpec spec, String option, Path file, String... endings) {
        if (Stream.of(endings).noneMatch(ending -> endsIn(file, ending))) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " needs a file that ends in " + String.join(" or ", endings) + ", not '" + file + "'");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), option + ": there is no folder " + folder);
        }
        if (Files.isDirectory(file)) {
            throw new ParameterException(spec.commandLine(), option + ": " + file + " is a folder");
        }
        return file;
    }

    /** Whether a file's name has an ending, in whatever case. */
    public static boolean endsIn(Path file, String ending) {
        Path name = file.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
