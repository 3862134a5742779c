package io.github.lookalike.cli.command;

import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.gallery.KeptGallery;
import io.github.lookalike.cli.option.FormatOption;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.NameOrder;
import io.github.lookalike.internal.store.Galleries;
import io.github.lookalike.report.table.Column;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Who is in the gallery? */
@Command(
        name = "list",
        description = "List the people in the gallery and how many photos with a face each has.",
        footerHeading = "%nExample:%n",
        footer = "  lookalike list --format csv",
        mixinStandardHelpOptions = true)
public final class ListCommand implements Callable<Integer> {

    @Mixin
    private KeptGallery kept;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Gallery gallery = Galleries.read(kept.place())) {
            List<Column<Map.Entry<String, Integer>>> columns =
                    List.of(Column.text("person", Map.Entry::getKey), Column.count("photos", Map.Entry::getValue));
            List<Map.Entry<String, Integer>> people = gallery.people().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(NameOrder.INSTANCE))
                    .toList();
            format.print(columns, people, spec.commandLine().getOut());
            return ExitCode.DONE;
        }
    }
}
