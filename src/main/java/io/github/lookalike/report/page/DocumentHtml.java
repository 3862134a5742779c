package io.github.lookalike.report.page;

import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a document for a page's template, as {@code document.html} shows it: paragraphs or a table.
 *
 * @param paragraphs of text; empty for a table
 * @param table null for text
 */
public record DocumentHtml(List<String> paragraphs, Table table) {

    /** @param heading empty for none */
    public record Table(String heading, List<Cell> columns, List<Row> rows) {}

    record Row(List<Cell> cells) {}

    /** @param kind a CSS class */
    public record Cell(String text, String kind) {

        /** A line may end after each of these, since the text may be a photo's path; {@link #last} follows. */
        List<String> pieces() {
            List<String> all = HtmlPage.breakable(text);
            return all.subList(0, Math.max(0, all.size() - 1));
        }

        String last() {
            List<String> all = HtmlPage.breakable(text);
            return all.isEmpty() ? "" : all.get(all.size() - 1);
        }
    }

    /** What people read of a document, in order. */
    public static List<DocumentHtml> parts(Document document) {
        List<DocumentHtml> parts = new ArrayList<>();
        for (Document.Part part : document.parts()) {
            if (part instanceof Document.Text text) {
                parts.add(new DocumentHtml(text.paragraphs(), null));
            } else if (part instanceof Document.Table<?> table) {
                parts.add(new DocumentHtml(List.of(), table(table)));
            }
        }
        return parts;
    }

    private static <T> Table table(Document.Table<T> table) {
        return new Table(
                table.heading(),
                table.columns().stream()
                        .map(column -> cell(column, column.heading()))
                        .toList(),
                table.shownRows().stream().map(row -> row(table.columns(), row)).toList());
    }

    private static <T> Row row(List<Column<T>> columns, T row) {
        return new Row(columns.stream()
                .map(column -> cell(column, column.text().apply(row)))
                .toList());
    }

    private static Cell cell(Column<?> column, String text) {
        return new Cell(text, column.numeric() ? "number" : "text");
    }
}
