package io.github.lookalike.cli.option;

import io.github.lookalike.cli.output.Terminal;
import io.github.lookalike.report.table.DisplayWidth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code --help}, as wide as the terminal; where that is too narrow for two columns, an option stands above its text. */
public final class UsageHelp {

    /** Picocli's own width where nobody knows a better one. */
    private static final int USUAL = 80;

    /** Longer lines are hard to read. */
    private static final int WIDEST = 110;

    /** Picocli takes no less. */
    private static final int NARROWEST = 55;

    /** Picocli breaks no line of it. */
    private static final int UNBROKEN = 10_000;

    private static final int INDENT = 6;

    /** What is in the left column, if it has room there, and what in the right. */
    private static final Pattern ROW = Pattern.compile("( {0,9}\\S+(?: \\S+)*| {20,}) {2,}(\\S.*)");

    private UsageHelp() {}

    /** For a command and the sub-commands that it has by now. */
    public static void fit(CommandLine line) {
        int columns = Terminal.stdout().columns();
        int width = columns == 0 ? USUAL : Math.min(columns, WIDEST);
        line.setUsageHelpWidth(width < NARROWEST ? UNBROKEN : width);
        line.setUsageHelpLongOptionsMaxWidth(26);
    }

    /**
     * Prints the help that a command line asks for.
     *
     * @return whether it asks for any
     * @throws UnmatchedArgumentException if it is to be about a command that there isn't, which picocli lets pass
     */
    public static boolean printed(ParseResult parsed) {
        if (!parsed.unmatched().isEmpty()) {
            throw new UnmatchedArgumentException(parsed.commandSpec().commandLine(), parsed.unmatched());
        }
        for (CommandLine command : parsed.asCommandLineList()) {
            if (command.isUsageHelpRequested()) {
                int columns = Terminal.stdout().columns();
                // Without colours, which DisplayWidth would take for text.
                command.getOut()
                        .print(
                                columns == 0 || columns >= NARROWEST
                                        ? command.getUsageMessage()
                                        : narrow(command.getUsageMessage(Ansi.OFF), columns));
                command.getOut().flush();
                return true;
            }
        }
        return false;
    }

    /** @param help whose lines are not broken */
    static String narrow(String help, int columns) {
        return help.lines().map(line -> narrowLine(line, columns)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String narrowLine(String line, int columns) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            return DisplayWidth.wrapped(line, columns, INDENT);
        }
        String right = DisplayWidth.wrapped(" ".repeat(INDENT) + row.group(2), columns, INDENT);
        return row.group(1).isBlank() ? right : DisplayWidth.wrapped(row.group(1), columns, INDENT) + "\n" + right;
    }
}
