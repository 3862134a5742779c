package io.github.lookalike.report.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A result of several tables. People read its parts one after the other; for programs it is one JSON object.
 *
 * @param parts in reading order
 */
public record Document(List<Part> parts) {

    private static final int LINE = 100;

    /** A piece of a document. */
    public sealed interface Part {}

    /** Sentences, a paragraph each, for people: what they say programs find in the other parts. */
    public record Text(List<String> paragraphs) implements Part {
        public Text {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** Entries of the JSON object, for programs: lists and maps of text, numbers, booleans and null. */
    public record Facts(Map<String, ?> values) implements Part {}

    /**
     * Rows, for people under a heading, for programs as an array of objects.
     *
     * @param key of the array in the JSON object
     * @param heading a line; empty for none
     * @param shown how many rows people are shown at the most; programs get all
     */
    public record Table<T>(String key, String heading, List<Column<T>> columns, List<T> rows, int shown)
            implements Part {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** With all rows shown. */
        public Table(String key, String heading, List<Column<T>> columns, List<T> rows) {
            this(key, heading, columns, rows, Integer.MAX_VALUE);
        }

        /** The same for programs alone. */
        public Facts hidden() {
            return new Facts(Map.of(key, JsonRows.objects(columns, rows)));
        }

        private Stream<TableRow> tableRows() {
            return JsonRows.objects(columns, rows).stream().map(values -> new TableRow(key, values));
        }

        public List<T> shownRows() {
            return rows.subList(0, Math.min(shown, rows.size()));
        }

        private void print(Format.Medium medium, Appendable out) throws IOException {
            if (!heading.isEmpty()) {
                out.append(wrapped(Printable.of(heading), medium)).append('\n');
            }
            TextTable.print(columns, shownRows(), medium, out);
        }
    }

    /** A row of any of a document's tables. */
    private record TableRow(String table, Map<String, Object> values) {}

    public Document {
        parts = List.copyOf(parts);
    }

    /** As people read it, parts apart by an empty line. */
    public void printText(Format.Medium medium, Appendable out) throws IOException {
        String gap = "";
        for (Part part : parts) {
            if (part instanceof Facts) {
                continue;
            }
            out.append(gap);
            gap = "\n";
            if (part instanceof Text text) {
                for (String paragraph : text.paragraphs()) {
                    out.append(wrapped(Printable.of(paragraph), medium)).append('\n');
                }
            } else if (part instanceof Table<?> table) {
                table.print(medium, out);
            }
        }
    }

    /** As programs read it: facts and tables by their keys. */
    public void printJson(Appendable out) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Facts facts) {
                object.putAll(facts.values());
            } else if (part instanceof Table<?> table) {
                object.putAll(table.hidden().values());
            }
        }
        JsonRows.print(object, out);
    }

    /**
     * For spreadsheets: the rows of all tables in one, with the table's key in the first column and those columns empty
     * that a table does not have. Facts are left out, which are of many shapes.
     */
    public void printCsv(Format.Medium medium, Appendable out) throws IOException {
        List<TableRow> rows = parts.stream()
                .filter(part -> part instanceof Table<?>)
                .flatMap(part -> ((Table<?>) part).tableRows())
                .toList();
        List<Column<TableRow>> columns = new ArrayList<>(List.of(Column.text("table", TableRow::table)));
        rows.stream()
                .flatMap(row -> row.values().keySet().stream())
                .distinct()
                .forEach(
                        key -> columns.add(new Column<>(key, row -> row.values().get(key), row -> "", false)));
        CsvRows.print(columns, rows, medium, out);
    }

    private static String wrapped(String paragraph, Format.Medium medium) {
        return DisplayWidth.wrapped(paragraph, medium.columns() > 0 ? Math.min(LINE, medium.columns()) : LINE, 0);
    }
}
