package io.github.lookalike.cli.exit;

import io.github.lookalike.NoFaceException;
import io.github.lookalike.UncalibratedException;
import io.github.lookalike.cli.start.NativeCache;
import io.github.lookalike.evaluation.TooLittleDataException;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.PersonNames;
import io.github.lookalike.gallery.UnknownPersonException;
import io.github.lookalike.report.table.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where an exception becomes a message on stderr and an exit code. */
public final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("lookalike: " + Printable.of(message(failure)));
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static String message(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                ? unmatchedMessage(unmatched)
                : failure.getMessage().replaceFirst("^Error: ", "");
    }

    /** Of words that are no command or option: which they may have been meant to be. */
    private static String unmatchedMessage(UnmatchedArgumentException failure) {
        CommandLine command = failure.getCommandLine();
        String word = failure.getUnmatched().get(0);
        if (word.startsWith("-")) {
            String name = word.replaceFirst("=.*", "");
            return "unknown option: '" + name + "'" + advice(name, options(command.getCommandSpec()));
        }
        return command.getSubcommands().isEmpty()
                ? failure.getMessage()
                : "no such command: '" + word + "'"
                        + advice(word, command.getSubcommands().keySet());
    }

    private static String advice(String word, Collection<String> known) {
        List<String> similar = PersonNames.similar(word, known);
        if (similar.isEmpty() && word.length() > 2) {
            similar = known.stream().filter(name -> name.startsWith(word)).toList();
        }
        return similar.isEmpty() ? "" : "; did you mean " + String.join(", ", similar) + "?";
    }

    private static List<String> options(CommandSpec command) {
        return command.options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .collect(Collectors.toList());
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println("lookalike: " + message(failure));
        if (stackTraceWanted(parsed)) {
            printStackTrace(failure, err);
        } else if (!isForeseen(failure) && Exhaustion.remedy(failure).isEmpty()) {
            err.println("This should not have happened; --stacktrace tells more.");
        }
        return code(failure);
    }

    /** One line that names the thing, the place and the remedy. */
    public static String message(Exception failure) {
        return Printable.of(Exhaustion.remedy(failure).orElseGet(() -> told(failure)));
    }

    /** What picocli does not catch: errors, of which the program knows two kinds. */
    public static int handle(Error failure, boolean stackTraceWanted, PrintWriter err) {
        String told = Exhaustion.remedy(failure).orElseGet(() -> {
            // ND4J wraps it, thrice.
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnsatisfiedLinkError unlinked) {
                    return NativeCache.remedy(unlinked);
                }
            }
            throw failure;
        });
        err.println("lookalike: " + Printable.of(told));
        if (stackTraceWanted) {
            printStackTrace(failure, err);
        }
        return ExitCode.FAILED;
    }

    private static String told(Exception failure) {
        if (failure instanceof FileSystemException file && file.getReason() == null) {
            return file.getFile() + ": " + reason(file);
        }
        return isForeseen(failure) && failure.getMessage() != null
                ? failure.getMessage()
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    /** What Java says by the exception's class alone. */
    private static String reason(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        return failure instanceof NotDirectoryException
                ? "not a folder"
                : failure.getClass().getSimpleName();
    }

    /** The same without the thing, for a row that names it already. */
    public static String reason(Exception failure, String thing) {
        String message = message(failure);
        String prefix = Printable.of(thing) + ": ";
        return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    }

    /**
     * For a command about several things.
     *
     * @param things how many, those that failed included
     */
    public static int code(List<? extends Exception> failures, int things) {
        if (failures.isEmpty()) {
            return ExitCode.DONE;
        }
        return failures.size() < things ? ExitCode.PARTLY : code(failures.get(0));
    }

    static int code(Exception failure) {
        if (failure instanceof NoFaceException) {
            return ExitCode.NO_FACE;
        }
        // A full disk, or a node that is down, is no fault of the gallery, which whoever sees GALLERY might remake.
        return failure instanceof GalleryException gallery
                        && gallery.reason() != Reason.FAILED
                        && gallery.reason() != Reason.UNREACHABLE
                ? ExitCode.GALLERY
                : ExitCode.FAILED;
    }

    /** Foreseen are checked exceptions, unknown names, too little to measure on, and no measure of likeness. */
    private static boolean isForeseen(Exception failure) {
        return failure instanceof IOException
                || failure instanceof UnknownPersonException
                || failure instanceof TooLittleDataException
                || failure instanceof UncalibratedException;
    }

    private static void printStackTrace(Throwable failure, PrintWriter err) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        err.print(Printable.lines(trace.toString()));
    }

    private static boolean stackTraceWanted(ParseResult parsed) {
        return Boolean.TRUE.equals(
                parsed.commandSpec().root().findOption("--stacktrace").getValue());
    }
}
