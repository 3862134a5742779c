package io.github.lookalike.projection;

/**
 * A t-SNE map.
 *
 * @param coordinates one row a vector, two or three columns; their mean is 0
 * @param perplexity that was used: less than the one asked for where there are few vectors
 * @param divergence KL(P‖Q) of the map in nats, 0 or more; of several seeds' maps the one with the least is best
 * @param exact whether every pair of points was computed, not an approximation
 */
public record TsneResult(float[][] coordinates, double perplexity, double divergence, boolean exact) {}
