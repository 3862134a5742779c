package io.github.lookalike.cli.option;

import io.github.lookalike.SearchOptions;
import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.gallery.Grouping;
import picocli.CommandLine.Option;

/** What counts as an answer, and how many are wanted. */
public final class SearchMixin {

    @Option(
            names = {"-t", "--top"},
            paramLabel = "N",
            defaultValue = "5",
            converter = Positive.class,
            description = "How many answers. Default: 5.")
    private int top;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "person",
            description = "An answer is a person or a photo. Default: person.")
    private Grouping by;

    @Option(
            names = "--aggregate",
            paramLabel = "HOW",
            defaultValue = "template",
            description = "A person of several photos counts by the template (their mean), by the nearest photo, or by"
                    + " the mean of all their distances. Default: template.")
    private Aggregation aggregation;

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            defaultValue = "l2",
            description =
                    "l2, l1 or cosine. Cosine ranks as l2 does. What l1 ranks is not calibrated: it has no likeness"
                            + " and no verdict, and for template it takes mean. Default: l2.")
    private Metric metric;

    @Option(
            names = "--approximate",
            description =
                    "Search by the graph that 'lookalike graph' made, many times as fast; 1 in 100 of the nearest may be"
                            + " missed. Without a graph, and by default, nobody is.")
    private boolean approximate;

    public SearchOptions options() {
        return new SearchOptions(top, metric, by, aggregation, approximate);
    }
}
