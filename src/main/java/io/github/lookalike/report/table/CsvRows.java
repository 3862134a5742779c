package io.github.lookalike.report.table;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Comma-separated values as RFC 4180 has them, lines ending with LF. For spreadsheets as much as for programs: text that a
 * spreadsheet would run as a formula gets an apostrophe before it, which makes it text. No text gets or loses an
 * apostrophe that it does not lose or get on the way back. JSON has all text as it is.
 */
public final class CsvRows {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /**
     * How formulas begin, in full-width letters too; with apostrophes before it, it has been guarded already. A minus sign alone
     * is none: standard input goes by that name.
     */
    private static final Pattern FORMULA = Pattern.compile("'*(?:[=+@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]|-(?!\\z))");

    /** Tabs and line ends may stand in a quoted cell. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\t\r\n]]");

    private CsvRows() {}

    /**
     * For people and programs. What a terminal would obey is made harmless, too; files keep what only a terminal would, such
     * as marks that turn text around.
     */
    static <T> void print(List<Column<T>> columns, List<T> rows, Format.Medium medium, Appendable out)
            throws IOException {
        UnaryOperator<String> harmless = medium.terminal()
                ? Printable::lines
                : text -> CONTROL.matcher(text).replaceAll("\uFFFD");
        print(columns, rows, harmless, out);
    }

    /** To be read again: every text is, once it is {@link #unguarded}, as it was. */
    public static <T> void printFaithfully(List<Column<T>> columns, List<T> rows, Appendable out) throws IOException {
        print(columns, rows, UnaryOperator.identity(), out);
    }

    private static <T> void print(List<Column<T>> columns, List<T> rows, UnaryOperator<String> harmless, Appendable out)
            throws IOException {
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(columns.stream().map(Column::key));
        for (T row : rows) {
            printer.printRecord(columns.stream()
                    .map(column -> column.value().apply(row))
                    .map(value -> value instanceof String text ? harmless.apply(guarded(text)) : value));
        }
        printer.flush();
    }

    /** With one apostrophe more if it begins like a formula, or with apostrophes and then like one. */
    private static String guarded(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text that a cell was made of. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
