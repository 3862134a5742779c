package io.github.lookalike.report.map;

import io.github.lookalike.ranking.Judgement;

/**
 * A line from a face to one that is near it in the embedding space, wherever the map puts them.
 *
 * @param from the number of a face on the map, from 0
 * @param to another's
 * @param distance of their people, L2
 * @param judgement what it means
 */
public record MapLink(int from, int to, double distance, Judgement judgement) {}
