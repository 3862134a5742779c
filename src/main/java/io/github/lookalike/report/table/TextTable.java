package io.github.lookalike.report.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Aligned columns. East Asian wide characters and combining marks are counted as terminals show them. */
final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {}

    static <T> void print(List<Column<T>> columns, List<T> rows, Medium medium, Appendable out) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(Column::heading).toList());
        for (T row : rows) {
            lines.add(columns.stream()
                    .map(column -> Printable.of(column.text().apply(row)))
                    .toList());
        }
        int[] widths = new int[columns.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(line.get(i)));
            }
        }
        if (medium.columns() > 0) {
            widths = TableFit.widths(columns, widths, GAP.length(), medium.columns());
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] > 0) {
                    text.append(GAP).append(cell(columns.get(i), line.get(i), widths[i]));
                }
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
    }

    private static String cell(Column<?> column, String text, int width) {
        String shown = column.cut().to(text, width);
        String padding = " ".repeat(Math.max(0, width - DisplayWidth.of(shown)));
        return column.numeric() ? padding + shown : shown + padding;
    }
}
