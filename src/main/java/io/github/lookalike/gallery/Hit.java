package io.github.lookalike.gallery;

/**
 * An answer to a {@link Query}.
 *
 * @param entry the face; of a person, the one nearest to a probe
 * @param probe which of the query's probes it is nearest to, from 0
 * @param distance by the query's metric and aggregation
 * @param faces how many faces of the person or photo were compared
 */
public record Hit(Entry entry, int probe, double distance, int faces) {}
