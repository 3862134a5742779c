package io.github.lookalike.cli.command;

import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.gallery.KeptGallery;
import io.github.lookalike.cli.option.FormatOption;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.internal.lucene.LuceneGallery;
import io.github.lookalike.report.table.Column;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What gallery is this? */
@Command(
        name = "info",
        description = "Tell where the gallery is, what it holds and what made it.",
        footerHeading = "%nExample:%n",
        footer = "  lookalike info --format json",
        mixinStandardHelpOptions = true)
public final class InfoCommand implements Callable<Integer> {

    private static final List<Column<Map.Entry<String, String>>> PAIR =
            List.of(Column.text("fact", Map.Entry::getKey), Column.path("value", Map.Entry::getValue));

    @Mixin
    private KeptGallery kept;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Gallery gallery = LuceneGallery.openReadOnly(kept.place())) {
            GalleryFacts facts = new GalleryFacts(gallery.info(), gallery.graph());
            PrintWriter out = spec.commandLine().getOut();
            if (format.isTable()) {
                format.print(PAIR, facts.told(), out);
            } else {
                format.print(columns(facts.exact()), List.of(facts.exact()), out);
            }
            return ExitCode.DONE;
        }
    }

    /** For programs: one row, a column a fact. */
    private static List<Column<Map<String, Object>>> columns(Map<String, Object> facts) {
        return facts.keySet().stream()
                .map(key -> new Column<Map<String, Object>>(
                        key, row -> row.get(key), row -> row.get(key).toString(), false))
                .toList();
    }
}
