package io.github.lookalike.evaluation;

/**
 * What happens when all pairs up to a distance are accepted as one person.
 *
 * @param threshold the largest distance that is accepted
 * @param far false accept rate: the share of pairs of two people that are accepted, 0 to 1
 * @param tar true accept rate: the share of pairs of one person that are accepted, 0 to 1
 */
public record RocPoint(double threshold, double far, double tar) {}
