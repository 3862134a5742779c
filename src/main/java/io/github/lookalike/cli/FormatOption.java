package io.github.lookalike.cli;

import io.github.lookalike.report.Column;
import io.github.lookalike.report.Cut;
import io.github.lookalike.report.Format;
import io.github.lookalike.report.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --format}, and printing in it. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json or csv. Default: table.")
    private Format format;

    <T> void print(List<Column<T>> columns, List<T> rows, PrintWriter out) throws IOException {
        format.print(columns, rows, Terminal.stdout(), out);
        out.flush();
    }

    /** The line above a table. */
    void printHeading(String text, PrintWriter out) {
        int columns = Terminal.stdout().columns();
        String shown = Printable.of(text);
        out.println(columns > 0 ? Cut.MIDDLE.to(shown, columns) : shown);
    }

    /** One of three, by the format. */
    <T> T choose(T table, T json, T csv) {
        return switch (format) {
            case TABLE -> table;
            case JSON -> json;
            case CSV -> csv;
        };
    }

    boolean isTable() {
        return format == Format.TABLE;
    }
}
