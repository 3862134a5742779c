package io.github.lookalike.report.map;

/**
 * A line from a face to one that is near it in the embedding space, wherever the map puts them.
 *
 * @param from the number of a face on the map, from 0
 * @param to another's
 * @param distance of their embeddings, L2
 * @param likeness what it means, 0 to 1
 */
public record MapLink(int from, int to, double distance, double likeness) {}
