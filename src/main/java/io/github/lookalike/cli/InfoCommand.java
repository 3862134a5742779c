package io.github.lookalike.cli;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryInfo;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.gallery.GraphInfo;
import io.github.lookalike.gallery.LuceneGallery;
import io.github.lookalike.report.Column;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
final class InfoCommand implements Callable<Integer> {

    /** For people: a line a fact. */
    private static final List<Column<Map.Entry<String, Object>>> PAIR =
            List.of(Column.text("fact", Map.Entry::getKey), Column.text("value", row -> row.getValue()
                    .toString()));

    @Mixin
    private GalleryOption galleryOption;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Gallery gallery = LuceneGallery.openReadOnly(galleryOption.place())) {
            Map<String, Object> facts = facts(gallery.info(), gallery.graph());
            PrintWriter out = spec.commandLine().getOut();
            if (format.isTable()) {
                format.print(PAIR, List.copyOf(facts.entrySet()), out);
            } else {
                format.print(columns(facts), List.of(facts), out);
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

    private static Map<String, Object> facts(GalleryInfo info, GraphInfo graph) {
        GalleryModel model = info.model();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("gallery", info.place().toAbsolutePath().toString());
        facts.put("photos", info.photos());
        facts.put("faces", info.faces());
        facts.put("people", info.people());
        facts.put("bytes", info.bytes());
        facts.put("folders", info.roots().stream().map(GalleryInfo.Root::path).collect(Collectors.joining(", ")));
        facts.put("detector", model.detector() + " sha256:" + model.detectorSha256());
        facts.put("embedder", model.embedder() + " digest:" + model.embedderDigest());
        facts.put("networks", String.join("; ", model.networks()));
        facts.put("dimension", model.dimension());
        facts.put("pipeline", model.pipeline());
        facts.put("graph", GraphText.of(graph));
        return facts;
    }
}
