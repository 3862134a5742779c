package io.github.lookalike.cli;

import io.github.lookalike.report.Document;
import io.github.lookalike.report.Format;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** {@code --format} of commands whose result is more than one table. */
final class DocumentOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json, or csv of all tables' rows. Default: table.")
    private Format format;

    void print(Document document, PrintWriter out) throws IOException {
        switch (format) {
            case TABLE -> document.printText(Terminal.stdout(), out);
            case JSON -> document.printJson(out);
            case CSV -> document.printCsv(Terminal.stdout(), out);
        }
        out.flush();
    }
}
