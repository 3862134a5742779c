package io.github.lookalike.gallery;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Levelling;
import io.github.lookalike.embedding.Metric;
import java.util.List;
import java.util.Set;

/**
 * A search for the nearest faces; {@link #of} begins one.
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

    /**
     * The nearest person by L2, exactly, nobody passed over; the builder changes what is to be otherwise.
     *
     * @param probes the faces to compare with, at least one
     */
    public static Builder of(List<Embedding> probes) {
        return new Builder(probes);
    }

    /** What {@link Query} says of its components; each method gives the builder itself. */
    public static final class Builder {

        private final List<Embedding> probes;
        private int top = 1;
        private Metric metric = Metric.L2;
        private Grouping by = Grouping.PERSON;
        private Aggregation aggregation = Aggregation.NEAREST;
        private Set<String> withoutPhotos = Set.of();
        private Set<String> withoutPeople = Set.of();
        private boolean approximate;
        private Levelling levelling = Levelling.NONE;

        private Builder(List<Embedding> probes) {
            this.probes = probes;
        }

        public Builder top(int answers) {
            top = answers;
            return this;
        }

        public Builder metric(Metric distance) {
            metric = distance;
            return this;
        }

        public Builder by(Grouping answers) {
            by = answers;
            return this;
        }

        public Builder aggregation(Aggregation ofDistances) {
            aggregation = ofDistances;
            return this;
        }

        public Builder withoutPhotos(Set<String> sha256) {
            withoutPhotos = sha256;
            return this;
        }

        public Builder withoutPeople(Set<String> names) {
            withoutPeople = names;
            return this;
        }

        public Builder approximate(boolean allowed) {
            approximate = allowed;
            return this;
        }

        public Builder levelling(Levelling ofTemplates) {
            levelling = ofTemplates;
            return this;
        }

        /** @throws IllegalArgumentException if there is no probe, no answer wanted, or no such aggregation of the metric */
        public Query build() {
            return new Query(
                    probes, top, metric, by, aggregation, withoutPhotos, withoutPeople, approximate, levelling);
        }
    }
}
