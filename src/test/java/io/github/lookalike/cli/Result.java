package io.github.lookalike.cli;

import io.github.lookalike.cli.exit.ExitCode;

/** What a command line came to. */
public record Result(int code, String out, String err) {

    /** Results and nothing else. */
    public static Result done(String out) {
        return new Result(ExitCode.DONE, out, "");
    }

    /** One line of complaint and no results. */
    public static Result failed(int code, String complaint) {
        return new Result(code, "", "lookalike: " + complaint + "\n");
    }

    /** A usage error, and where to read on. */
    public static Result usage(String command, String complaint) {
        return new Result(ExitCode.USAGE, "", "lookalike: " + complaint + "\nTry '" + (command + " --help'.\n"));
    }

    /** The same with every decimal number as {@code #.#}: what faces measure is told by other tests. */
    public Result withoutDecimals() {
        return new Result(code, hidden(out), hidden(err));
    }

    /** The same with all columns two spaces apart, however wide they are. */
    public Result withNarrowColumns() {
        return new Result(code, out.replaceAll("(?<=\\S) {2,}", "  "), err);
    }

    /** The same with each block of sentences on one line: where they are wrapped depends on the paths in them. */
    public Result unwrapped() {
        return new Result(code, out.replaceAll("(?<=\\S)\n(?=[\\w(])", " "), err);
    }

    private static String hidden(String text) {
        return text.replaceAll("\\d+\\.\\d+(E-?\\d+)?", "#.#");
    }
}
