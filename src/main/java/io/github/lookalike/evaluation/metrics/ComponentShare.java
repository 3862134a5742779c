package io.github.lookalike.evaluation.metrics;

/**
 * How much of a distance comes from the components in which two vectors differ most: the more, the more a single odd
 * component can do.
 *
 * @param largest how many components that is, 5 % of all (at least 1)
 * @param components how many components a vector has
 * @param ofL1 their mean share of the L1 distance, 0 to 1
 * @param ofSquaredL2 their mean share of the squared L2 distance, 0 to 1
 */
public record ComponentShare(int largest, int components, double ofL1, double ofSquaredL2) {}
