package io.github.lookalike.cli;

import io.github.lookalike.report.Document;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** {@code --format} of commands whose result is more than one table. */
final class DocumentOption {

    /** In what form a document is printed. */
    enum Form {
        TABLE,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table or json. Default: table.")
    private Form form;

    void print(Document document, PrintWriter out) throws IOException {
        switch (form) {
            case TABLE -> document.printText(out);
            case JSON -> document.printJson(out);
        }
        out.flush();
    }
}
