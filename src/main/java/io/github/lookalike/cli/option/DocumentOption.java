package io.github.lookalike.cli.option;

import io.github.lookalike.cli.output.Terminal;
import io.github.lookalike.report.table.Document;
import io.github.lookalike.report.table.Format;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** {@code --format} of commands whose result is more than one table. */
public final class DocumentOption {

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
