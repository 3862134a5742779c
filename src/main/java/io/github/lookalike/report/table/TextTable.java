package io.github.lookalike.report.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Aligned columns. East Asian wide characters and combining marks are counted as terminals show them. */
final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {}

    static <T> void print(List<Column<T>> columns, List<T> rows, Format.Medium medium, Appendable out)
            throws IOException {
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
        String shown = column.truncation().to(text, width);
        String padding = " ".repeat(Math.max(0, width - DisplayWidth.of(shown)));
        return column.numeric() ? padding + shown : shown + padding;
    }

    /**
     * Which columns of a table a narrow terminal shows, and how wide. First paths and then other texts give way, then columns
     * are left out, the most spare ones first (of tables that don't say, the rightmost), at last texts give way once more.
     * Rows are never wrapped.
     */
    private static final class TableFit {

        /** Below these a path, or a name, tells little. */
        private static final int LEAST_PATH = 14;

        private static final int LEAST_TEXT = 10;
        private static final int LEAST_AT_ALL = 4;

        private final List<? extends Column<?>> columns;
        private final int[] natural;
        private final int gap;
        private final int room;
        private final boolean ranked;
        private final List<Integer> kept;
        private final int[] widths;

        private TableFit(List<? extends Column<?>> columns, int[] natural, int gap, int room) {
            this.columns = columns;
            this.natural = natural;
            this.gap = gap;
            this.room = room;
            this.ranked = columns.stream().anyMatch(column -> column.spare() > 0);
            this.kept =
                    new ArrayList<>(IntStream.range(0, natural.length).boxed().toList());
            this.widths = natural.clone();
        }

        /**
         * The columns' widths.
         *
         * @param natural of what is in them
         * @param gap before each
         * @param room of the terminal
         * @return for each column its width, or 0 if it is left out
         */
        static int[] widths(List<? extends Column<?>> columns, int[] natural, int gap, int room) {
            TableFit fit = new TableFit(columns, natural, gap, room);
            fit.fit();
            int[] shown = new int[natural.length];
            fit.kept.forEach(column -> shown[column] = fit.widths[column]);
            return shown;
        }

        private void fit() {
            shorten(LEAST_PATH, LEAST_TEXT);
            while (isTooWide() && kept.stream().anyMatch(column -> spare(column) > 0)) {
                leaveOutTheMostSpare();
                shorten(LEAST_PATH, LEAST_TEXT);
            }
            if (isTooWide()) {
                shorten(LEAST_AT_ALL, LEAST_AT_ALL);
            }
            while (isTooWide() && kept.size() > 1) {
                kept.remove(kept.size() - 1);
                shorten(LEAST_AT_ALL, LEAST_AT_ALL);
            }
        }

        private int spare(int column) {
            return ranked ? columns.get(column).spare() : column;
        }

        /** All that are as spare: half of a pair, or a width without its height, would tell nothing. */
        private void leaveOutTheMostSpare() {
            int most = kept.stream().mapToInt(this::spare).max().orElseThrow();
            kept.removeIf(column -> spare(column) == most);
        }

        /** As little as will do, from what the columns would take. */
        private void shorten(int leastPath, int leastText) {
            kept.forEach(column -> widths[column] = natural[column]);
            shorten(Column.Truncation.MIDDLE, leastPath);
            shorten(Column.Truncation.END, leastText);
        }

        /** The widest of a kind gives way first. */
        private void shorten(Column.Truncation truncation, int least) {
            while (isTooWide()) {
                int widest = kept.stream()
                        .filter(column -> columns.get(column).truncation() == truncation && widths[column] > least)
                        .max(Comparator.comparingInt(column -> widths[column]))
                        .orElse(-1);
                if (widest < 0) {
                    return;
                }
                widths[widest]--;
            }
        }

        private boolean isTooWide() {
            return kept.stream().mapToInt(column -> gap + widths[column]).sum() > room;
        }
    }
}
