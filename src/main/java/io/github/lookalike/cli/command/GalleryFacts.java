package io.github.lookalike.cli.command;

import io.github.lookalike.cli.gallery.GraphText;
import io.github.lookalike.cli.output.Count;
import io.github.lookalike.cli.output.Size;
import io.github.lookalike.gallery.GalleryInfo;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.gallery.GraphInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code info} tells. */
record GalleryFacts(GalleryInfo info, GraphInfo graph) {

    /** Of a checksum people are shown as much as {@code --version} has. */
    private static final Pattern DIGEST = Pattern.compile("((?:sha256|digest):[0-9a-f]{12})[0-9a-f]*");

    /** For programs: all, and exactly. */
    Map<String, Object> exact() {
        GalleryModel model = info.model();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("gallery", place());
        facts.put("photos", info.photos());
        facts.put("faces", info.faces());
        facts.put("people", info.people());
        facts.put("bytes", info.bytes());
        facts.put("folders", info.roots().stream().map(GalleryInfo.Root::path).collect(Collectors.joining(", ")));
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
        int without =
                info.roots().stream().mapToInt(GalleryInfo.Root::withoutFace).sum();
        lines.add(Map.entry("photos", number(info.photos()) + withoutFace(without)));
        lines.add(Map.entry("faces", number(info.faces())));
        lines.add(Map.entry("people", number(info.people())));
        lines.add(Map.entry("size", Size.of(info.bytes())));
        for (GalleryInfo.Root root : info.roots()) {
            lines.add(Map.entry(
                    "folder",
                    root.path() + ": " + Count.of(root.photos(), "photo") + withoutFace(root.withoutFace()) + ", "
                            + Count.of(root.people(), "person", "people")));
        }
        lines.add(Map.entry("detector", shortened(detector())));
        lines.add(Map.entry("embedder", shortened(embedder()) + ", " + model.dimension() + " numbers a face"));
        model.networks().forEach(network -> lines.add(Map.entry("network", shortened(network))));
        lines.add(Map.entry("pipeline", number(model.pipeline())));
        lines.add(Map.entry("graph", GraphText.of(graph)));
        return lines;
    }

    private String place() {
        return info.place().toAbsolutePath().toString();
    }

    private static String withoutFace(int photos) {
        return photos == 0 ? "" : ", " + number(photos) + " without a face";
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private String detector() {
        return info.model().detector() + " sha256:" + info.model().detectorSha256();
    }

    private String embedder() {
        return info.model().embedder() + " digest:" + info.model().embedderDigest();
    }

    private static String shortened(String text) {
        return DIGEST.matcher(text).replaceAll("$1");
    }
}
