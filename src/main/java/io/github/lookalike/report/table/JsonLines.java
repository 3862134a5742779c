package io.github.lookalike.report.table;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;

/** One JSON object a line, one line a row: what can be read before all is written. */
public final class JsonLines {

    private JsonLines() {}

    public static <T> void print(List<Column<T>> columns, List<T> rows, Appendable out) throws IOException {
        JSON json = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);
        for (T row : rows) {
            out.append(JsonRows.escaped(json.asString(JsonRows.object(columns, row))))
                    .append('\n');
        }
    }
}
