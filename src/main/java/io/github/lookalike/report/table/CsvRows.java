package io.github.lookalike.report.table;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * RFC 4180, lines ending with LF. For spreadsheets as much as for programs: text that a spreadsheet would run as a
 * formula, or that a terminal would obey, is made harmless. JSON has all text as it is.
 */
final class CsvRows {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /** Tabs and line ends may stand in a quoted cell. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\t\r\n]]");

    private CsvRows() {}

    static <T> void print(List<Column<T>> columns, List<T> rows, Medium medium, Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(columns.stream().map(Column::key));
        for (T row : rows) {
            printer.printRecord(
                    columns.stream().map(column -> harmless(column.value().apply(row), medium)));
        }
        printer.flush();
    }

    /**
     * Behind a {@link FormulaGuard}. Numbers stay numbers, negative ones too. Files keep what only a terminal would obey,
     * such as marks that turn text around.
     */
    private static Object harmless(Object value, Medium medium) {
        if (!(value instanceof String text)) {
            return value;
        }
        String guarded = FormulaGuard.guarded(text);
        return medium.terminal()
                ? Printable.lines(guarded)
                : CONTROL.matcher(guarded).replaceAll("\uFFFD");
    }
}
