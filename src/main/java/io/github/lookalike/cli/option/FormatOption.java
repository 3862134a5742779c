package io.github.lookalike.cli.option;

import io.github.lookalike.cli.output.Terminal;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.Document;
import io.github.lookalike.report.table.Format;
import io.github.lookalike.report.table.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --format}, and printing in it. */
public final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json or csv. Default: table.")
    private Format format;

    public <T> void print(List<Column<T>> columns, List<T> rows, PrintWriter out) throws IOException {
        format.print(columns, rows, Terminal.stdout(), out);
        out.flush();
    }

    /** The line above a table. */
    public void printHeading(String text, PrintWriter out) {
        int columns = Terminal.stdout().columns();
        String shown = Printable.of(text);
        out.println(columns > 0 ? Column.Truncation.MIDDLE.to(shown, columns) : shown);
    }

    /** One of three, by the format. */
    public <T> T choose(T table, T json, T csv) {
        return switch (format) {
            case TABLE -> table;
            case JSON -> json;
            case CSV -> csv;
        };
    }

    public boolean isTable() {
        return format == Format.TABLE;
    }

    /** {@code --format} of commands whose result is more than one table. */
    public static final class OfDocument {

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                defaultValue = "table",
                description = "table, json, or csv of all tables' rows. Default: table.")
        private Format format;

        public void print(Document document, PrintWriter out) throws IOException {
            switch (format) {
                case TABLE -> document.printText(Terminal.stdout(), out);
                case JSON -> document.printJson(out);
                case CSV -> document.printCsv(Terminal.stdout(), out);
            }
            out.flush();
        }
    }
}
