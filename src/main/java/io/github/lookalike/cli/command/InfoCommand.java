package io.github.lookalike.cli.command;

import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.gallery.GraphText;
import io.github.lookalike.cli.gallery.KeptGallery;
import io.github.lookalike.cli.option.FormatOption;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryInfo;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.gallery.GraphInfo;
import io.github.lookalike.internal.store.Galleries;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.HumanReadable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
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
        try (Gallery gallery = Galleries.read(kept.place())) {
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

    /** What is told. */
    private record GalleryFacts(GalleryInfo info, GraphInfo graph) {

        /** Of a checksum people are shown as much as {@code --version} has. */
        private static final Pattern DIGEST = Pattern.compile("((?:sha256|digest):[0-9a-f]{12})[0-9a-f]*");

        /** For programs: all, and exactly. */
        Map<String, Object> exact() {
            GalleryModel model = info.model();
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("gallery", place());
            facts.put("photos", info.counts().photos());
            facts.put("faces", info.counts().faces());
            facts.put("people", info.counts().people());
            facts.put("bytes", info.bytes());
            facts.put(
                    "folders", info.roots().stream().map(GalleryInfo.Root::path).collect(Collectors.joining(", ")));
            facts.put("detector", detector());
            facts.put("embedder", embedder());
            facts.put("networks", String.join("; ", model.networks()));
            facts.put("dimension", model.dimension());
            facts.put("pipeline", model.pipeline());
            facts.put("graph", GraphText.of(graph));
            return facts;
        }

        /** For people: a line a fact. */
        List<Map.Entry<String, String>> told() {
            GalleryModel model = info.model();
            List<Map.Entry<String, String>> lines = new ArrayList<>();
            lines.add(Map.entry("gallery", place()));
            lines.add(Map.entry(
                    "photos",
                    number(info.counts().photos()) + withoutFace(info.counts().withoutFace())));
            lines.add(Map.entry("faces", number(info.counts().faces())));
            lines.add(Map.entry("people", number(info.counts().people())));
            lines.add(Map.entry("size", HumanReadable.size(info.bytes())));
            for (GalleryInfo.Root root : info.roots()) {
                lines.add(Map.entry(
                        "folder",
                        root.path() + ": " + HumanReadable.count(root.counts().photos(), "photo")
                                + withoutFace(root.counts().withoutFace()) + ", "
                                + HumanReadable.count(root.counts().people(), "person", "people")));
            }
            lines.add(Map.entry("detector", shortened(detector())));
            lines.add(Map.entry("embedder", shortened(embedder()) + ", " + model.dimension() + " numbers a face"));
            model.networks().forEach(network -> lines.add(Map.entry("network", shortened(network))));
            lines.add(Map.entry("pipeline", number(model.pipeline())));
            lines.add(Map.entry("graph", GraphText.of(graph)));
            return lines;
        }

        private String place() {
            return info.place().absolute().toString();
        }

        private static String withoutFace(int photos) {
            return photos == 0 ? "" : ", " + number(photos) + " without a face";
        }

        private static String number(int number) {
            return String.format(Locale.ROOT, "%,d", number);
        }

        private String detector() {
            return info.model().detector().name() + " sha256:"
                    + info.model().detector().digest();
        }

        private String embedder() {
            return info.model().embedder().name() + " digest:"
                    + info.model().embedder().digest();
        }

        private static String shortened(String text) {
            return DIGEST.matcher(text).replaceAll("$1");
        }
    }
}
