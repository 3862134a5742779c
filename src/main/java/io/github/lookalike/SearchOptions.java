package io.github.lookalike;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Levelling;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.gallery.Query;

/**
 * What counts as an answer and how answers are ordered.
 *
 * @param top how many answers at the most, at least 1
 * @param metric the distance
 * @param by whether a person or a photo is an answer
 * @param aggregation how the distances of several photos become one; L1 takes the mean for {@link Aggregation#TEMPLATE}
 * @param approximate whether a few of the nearest may be missed in a gallery that has a graph, for speed
 */
public record SearchOptions(int top, Metric metric, Grouping by, Aggregation aggregation, boolean approximate) {

    public SearchOptions {
        if (top < 1) {
            throw new IllegalArgumentException("top must be at least 1, not " + top);
        }
    }

    /** An exact search. */
    public SearchOptions(int top, Metric metric, Grouping by, Aggregation aggregation) {
        this(top, metric, by, aggregation, false);
    }

    /** For the nearest of a probe, which itself is never among the answers. */
    Query query(Probe probe, Levelling levelling) {
        return Query.of(probe.embeddings())
                .top(top)
                .metric(metric)
                .by(by)
                .aggregation(aggregation.by(metric))
                .withoutPhotos(probe.ownPhotos())
                .withoutPeople(probe.ownPeople())
                .approximate(approximate)
                .levelling(levelling)
                .build();
    }

    /** The nearest people by L2, each by the template of their photos. */
    public static SearchOptions top(int top) {
        return new SearchOptions(top, Metric.L2, Grouping.PERSON, Aggregation.TEMPLATE);
    }

    /** The same by another distance. */
    public SearchOptions withMetric(Metric other) {
        return new SearchOptions(top, other, by, aggregation, approximate);
    }

    /** The same, but what counts as an answer. */
    public SearchOptions withAnswers(Grouping people) {
        return new SearchOptions(top, metric, people, aggregation, approximate);
    }

    /** The same, but how the distances of several photos become one. */
    public SearchOptions withAggregation(Aggregation other) {
        return new SearchOptions(top, metric, by, other, approximate);
    }

    /** The same, but whether a few of the nearest may be missed for speed. */
    public SearchOptions withApproximate(boolean allowed) {
        return new SearchOptions(top, metric, by, aggregation, allowed);
    }
}
