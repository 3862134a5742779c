package io.github.lookalike.report.table;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows as JSON objects, in the columns' order. */
public final class JsonRows {

    private JsonRows() {}

    static <T> void print(List<Column<T>> columns, List<T> rows, Appendable out) throws IOException {
        print(objects(columns, rows), out);
    }

    /** One object a line, one line a row (JSON Lines): what can be read before all is written. */
    public static <T> void printLines(List<Column<T>> columns, List<T> rows, Appendable out) throws IOException {
        JSON json = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);
        for (T row : rows) {
            out.append(escaped(json.asString(object(columns, row)))).append('\n');
        }
    }

    static <T> List<Map<String, Object>> objects(List<Column<T>> columns, List<T> rows) {
        return rows.stream().map(row -> object(columns, row)).toList();
    }

    /** One row. */
    public static <T> Map<String, Object> object(List<Column<T>> columns, T row) {
        Map<String, Object> object = new LinkedHashMap<>();
        columns.forEach(column -> object.put(column.key(), column.value().apply(row)));
        return object;
    }

    /** @param value lists and maps of text, numbers, booleans and null */
    static void print(Object value, Appendable out) throws IOException {
        String json = JSON.std
                .with(JSON.Feature.PRETTY_PRINT_OUTPUT, JSON.Feature.WRITE_NULL_PROPERTIES)
                .asString(value);
        out.append(escaped(json)).append('\n');
    }

    /** The same JSON, with the characters escaped that JSON would let pass and a terminal or a page would obey. */
    public static String escaped(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        json.codePoints().forEach(character -> {
            if (character != '\n' && Printable.isTreacherous(character)) {
                escaped.append(String.format("\\u%04x", character)); // all of them are below U+10000
            } else {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }
}
