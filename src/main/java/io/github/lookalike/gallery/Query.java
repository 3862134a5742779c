package io.github.lookalike.gallery;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Levelling;
import io.github.lookalike.embedding.Metric;
import java.util.List;
import java.util.Set;

/**
 * A search for the nearest faces.
 *
 * @param probes the faces to compare with, at least one; several are photos of one person
 * @param top how many answers at the most, at least 1
 * @param metric the distance
 * @param by whether a person or a photo is an answer
 * @param aggregation how the distances of several probes, and of a person's photos, become one
 * @param withoutPhotos SHA-256 of photos that are passed over
 * @param withoutPeople people who are passed over
 * @param approximate whether a few of the nearest may be missed where there is a {@link Gallery#buildGraph graph}, for a
 *     search that is dozens of times as fast; without one, by L1 and by {@link Aggregation#MEAN} none is
 * @param levelling of {@link Aggregation#TEMPLATE templates}
 */
public record Query(
        List<Embedding> probes,
        int top,
        Metric metric,
        Grouping by,
        Aggregation aggregation,
        Set<String> withoutPhotos,
        Set<String> withoutPeople,
        boolean approximate,
        Levelling levelling) {

    /** An exact one without levelling. */
    public Query(
            List<Embedding> probes,
            int top,
            Metric metric,
            Grouping by,
            Aggregation aggregation,
            Set<String> withoutPhotos,
            Set<String> withoutPeople) {
        this(probes, top, metric, by, aggregation, withoutPhotos, withoutPeople, false);
    }

    /** Without levelling. */
    public Query(
            List<Embedding> probes,
            int top,
            Metric metric,
            Grouping by,
            Aggregation aggregation,
            Set<String> withoutPhotos,
            Set<String> withoutPeople,
            boolean approximate) {
        this(probes, top, metric, by, aggregation, withoutPhotos, withoutPeople, approximate, Levelling.NONE);
    }

    public Query {
        probes = List.copyOf(probes);
        withoutPhotos = Set.copyOf(withoutPhotos);
        withoutPeople = Set.copyOf(withoutPeople);
        if (probes.isEmpty()) {
            throw new IllegalArgumentException("no probe to search for");
        }
        if (top < 1) {
            throw new IllegalArgumentException("top must be at least 1, not " + top);
        }
        if (aggregation.by(metric) != aggregation) {
            throw new IllegalArgumentException("there are no templates by " + metric);
        }
    }

    /** Copies of the probes' vectors. */
    public List<float[]> vectors() {
        return probes.stream().map(Embedding::values).toList();
    }
}
