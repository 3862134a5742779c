package io.github.lookalike.map;

import io.github.lookalike.Lookalike;
import io.github.lookalike.Portrait;
import io.github.lookalike.Probe;
import io.github.lookalike.SearchOptions;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.PersonNames;
import io.github.lookalike.projection.Pca;
import io.github.lookalike.projection.Tsne;
import io.github.lookalike.projection.TsneOptions;
import io.github.lookalike.ranking.Match;
import io.github.lookalike.report.map.FaceMap;
import io.github.lookalike.report.table.HumanReadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who is to be on a map, and the ways to lay them out: every face of a gallery, then the faces put beside them.
 *
 * @param faces all of them, in the gallery's order, mine last
 * @param portraits theirs, in the same order
 * @param links from each of mine to its nearest in the gallery, by L2 of the embeddings, a person counting once
 * @param own how many of the faces, the last ones, are mine
 */
public record MapSubjects(List<FaceMap.Face> faces, List<Portrait> portraits, List<FaceMap.Link> links, int own) {

    /** How many of the nearest are linked. */
    public static final int NEAREST = 5;

    public MapSubjects {
        faces = List.copyOf(faces);
        portraits = List.copyOf(portraits);
        links = List.copyOf(links);
        if (faces.size() != portraits.size() || own < 0 || own > faces.size()) {
            throw new IllegalArgumentException(
                    faces.size() + " faces, " + portraits.size() + " portraits, " + own + " of them mine");
        }
    }

    /** Collects them; nobody at all if gallery and probes are empty. */
    public static MapSubjects of(Lookalike lookalike, Gallery gallery, List<Probe> mine) throws IOException {
        List<FaceMap.Face> faces = new ArrayList<>();
        List<Portrait> portraits = new ArrayList<>();
        Map<Entry, Integer> numbers = new HashMap<>();
        gallery.forEach(entry -> {
            numbers.put(entry, faces.size());
            Portrait portrait = new Portrait(entry.photo().id().file(), entry.template());
            portraits.add(portrait);
            faces.add(new FaceMap.Face(entry.person(), portrait.photo(), false));
        });
        List<FaceMap.Link> links = new ArrayList<>();
        int own = 0;
        for (Probe probe : mine) {
            for (Match match : lookalike.find(probe, gallery, SearchOptions.top(NEAREST))) {
                int from = faces.size() + match.probe();
                links.add(new FaceMap.Link(
                        from,
                        numbers.get(match.entry()),
                        match.distance(),
                        match.judgement().orElseThrow()));
            }
            for (Portrait portrait : probe.portraits()) {
                portraits.add(portrait);
                faces.add(new FaceMap.Face(probe.name(), portrait.photo(), true));
                own++;
            }
        }
        return new MapSubjects(faces, portraits, links, own);
    }

    /** "Collins among 26 faces". */
    public String title() {
        int others = faces.size() - own;
        String gallery = String.format(Locale.ROOT, "%,d %s", others, others == 1 ? "face" : "faces");
        return switch (own) {
            case 0 -> gallery;
            case 1, 2, 3 -> String.join(", ", names()) + " among " + gallery;
            default -> own + " faces among " + gallery;
        };
    }

    /** Mine. */
    private List<String> names() {
        return faces.stream()
                .filter(FaceMap.Face::mine)
                .map(FaceMap.Face::person)
                .map(PersonNames::title)
                .toList();
    }

    /** Of the embeddings. */
    private int dimension() {
        return portraits.get(0).template().embedding().dimension();
    }

    /** The embeddings of all, one row each. */
    private float[][] vectors() {
        return portraits.stream()
                .map(portrait -> portrait.template().embedding().values())
                .toArray(float[][]::new);
    }

    /** Those of the gallery's faces alone. */
    private float[][] galleryVectors() {
        return Arrays.copyOf(vectors(), faces.size() - own);
    }

    /**
     * By principal components, found in the gallery's faces alone: mine don't move the others.
     *
     * @param dimensions 2 or 3
     */
    public FaceMap.Layout pca(int dimensions) {
        Pca pca = Pca.fit(galleryVectors(), dimensions);
        List<String> shares = Arrays.stream(pca.explainedVarianceRatio())
                .mapToObj(HumanReadable::percent)
                .toList();
        String legend = "PCA: the directions in which the faces differ most, with " + String.join(" + ", shares)
                + " of their variance. What lies apart here is apart in all "
                + dimension() + " dimensions; what lies together may not be.";
        List<String> axes = IntStream.range(0, dimensions)
                .mapToObj(axis -> "component " + (axis + 1) + ", " + shares.get(axis) + " of the variance")
                .toList();
        return new FaceMap.Layout("pca", "PCA", legend + linkLegend(), axes, pca.project(vectors()));
    }

    /** By t-SNE, all faces alike. */
    public FaceMap.Layout tsne(TsneOptions options, Tsne.Progress progress) throws InterruptedException {
        Tsne.Result result = Tsne.map(vectors(), options, progress);
        String legend = String.format(
                Locale.ROOT,
                "t-SNE with perplexity %s, seed %d, %,d iterations: faces side by side look alike to the network."
                        + " Distances between far groups, and the groups' sizes, mean little.",
                number(result.perplexity()),
                options.seed(),
                options.iterations());
        return new FaceMap.Layout("tsne", "t-SNE", legend + linkLegend(), List.of(), result.coordinates());
    }

    private String linkLegend() {
        if (links.isEmpty()) {
            return "";
        }
        return " Lines lead from " + String.join(", ", names()) + " to the nearest in all " + dimension()
                + " dimensions, wherever the map puts them.";
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
