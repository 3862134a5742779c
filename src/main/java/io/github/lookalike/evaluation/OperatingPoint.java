package io.github.lookalike.evaluation;

/**
 * The loosest threshold that keeps a limit on false accepts, among the distances that were measured; nothing is
 * interpolated.
 *
 * @param farLimit the limit, above 0 and at most 1
 * @param threshold the largest distance that is accepted
 * @param far the false accept rate at the threshold, at most the limit
 * @param tar the true accept rate at the threshold
 * @param resolved whether there are pairs of two people enough for one of them to be accepted under the limit; otherwise
 *     {@code tar} is merely the rate without any false accept
 */
public record OperatingPoint(double farLimit, double threshold, double far, double tar, boolean resolved) {}
