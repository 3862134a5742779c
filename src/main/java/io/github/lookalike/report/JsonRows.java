package io.github.lookalike.report;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An array of objects, one a row, in the columns' order. */
final class JsonRows {

    private JsonRows() {}

    static <T> void print(List<Column<T>> columns, List<T> rows, Appendable out) throws IOException {
        List<Map<String, Object>> objects = rows.stream()
                .map(row -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    columns.forEach(
                            column -> object.put(column.key(), column.value().apply(row)));
                    return object;
                })
                .toList();
        out.append(JSON.std
                        .with(JSON.Feature.PRETTY_PRINT_OUTPUT, JSON.Feature.WRITE_NULL_PROPERTIES)
                        .asString(objects))
                .append('\n');
    }
}
