package io.github.lookalike.map;

import io.github.lookalike.projection.Pca;
import io.github.lookalike.projection.Tsne;
import io.github.lookalike.projection.TsneOptions;
import io.github.lookalike.report.map.MapLayout;
import io.github.lookalike.report.table.HumanReadable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The ways to lay out faces. */
public final class MapLayouts {

    private MapLayouts() {}

    /**
     * By principal components, found in the gallery's faces alone: mine don't move the others.
     *
     * @param dimensions 2 or 3
     */
    public static MapLayout pca(MapSubjects subjects, int dimensions) {
        Pca pca = Pca.fit(subjects.galleryVectors(), dimensions);
        List<String> shares = Arrays.stream(pca.explainedVarianceRatio())
                .mapToObj(HumanReadable::percent)
                .toList();
        String legend = "PCA: the directions in which the faces differ most, with " + String.join(" + ", shares)
                + " of their variance. What lies apart here is apart in all "
                + subjects.dimension() + " dimensions; what lies together may not be.";
        List<String> axes = IntStream.range(0, dimensions)
                .mapToObj(axis -> "component " + (axis + 1) + ", " + shares.get(axis) + " of the variance")
                .toList();
        return new MapLayout("pca", "PCA", legend + links(subjects), axes, pca.project(subjects.vectors()));
    }

    /** By t-SNE, all faces alike. */
    public static MapLayout tsne(MapSubjects subjects, TsneOptions options, Tsne.Progress progress)
            throws InterruptedException {
        Tsne.Result result = Tsne.map(subjects.vectors(), options, progress);
        String legend = String.format(
                Locale.ROOT,
                "t-SNE with perplexity %s, seed %d, %,d iterations: faces side by side look alike to the network."
                        + " Distances between far groups, and the groups' sizes, mean little.",
                number(result.perplexity()),
                options.seed(),
                options.iterations());
        return new MapLayout("tsne", "t-SNE", legend + links(subjects), List.of(), result.coordinates());
    }

    private static String links(MapSubjects subjects) {
        if (subjects.links().isEmpty()) {
            return "";
        }
        return " Lines lead from " + String.join(", ", subjects.names()) + " to the nearest in all "
                + subjects.dimension() + " dimensions, wherever the map puts them.";
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
