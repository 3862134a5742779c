package io.github.lookalike.report;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180, lines ending with LF. */
final class CsvRows {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private CsvRows() {}

    static <T> void print(List<Column<T>> columns, List<T> rows, Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(columns.stream().map(Column::key));
        for (T row : rows) {
            printer.printRecord(
                    columns.stream().map(column -> harmless(column.value().apply(row))));
        }
        printer.flush();
    }

    /** Spreadsheets run text that begins like a formula; a leading apostrophe keeps it text. */
    private static Object harmless(Object value) {
        return value instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : value;
    }
}
