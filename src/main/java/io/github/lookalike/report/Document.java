package io.github.lookalike.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

        List<T> shownRows() {
            return rows.subList(0, Math.min(shown, rows.size()));
        }

        private void print(Appendable out) throws IOException {
            if (!heading.isEmpty()) {
                out.append(Printable.of(heading)).append('\n');
            }
            TextTable.print(columns, shownRows(), out);
        }
    }

    public Document {
        parts = List.copyOf(parts);
    }

    /** As people read it, parts apart by an empty line. */
    public void printText(Appendable out) throws IOException {
        String gap = "";
        for (Part part : parts) {
            if (part instanceof Facts) {
                continue;
            }
            out.append(gap);
            gap = "\n";
            if (part instanceof Text text) {
                for (String paragraph : text.paragraphs()) {
                    out.append(wrapped(Printable.of(paragraph))).append('\n');
                }
            } else if (part instanceof Table<?> table) {
                table.print(out);
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

    private static String wrapped(String paragraph) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : paragraph.split(" ")) {
            int width = DisplayWidth.of(word);
            if (column > 0 && column + 1 + width > LINE) {
                lines.append('\n');
                column = 0;
            }
            lines.append(column > 0 ? " " : "").append(word);
            column += (column > 0 ? 1 : 0) + width;
        }
        return lines.toString();
    }
}
