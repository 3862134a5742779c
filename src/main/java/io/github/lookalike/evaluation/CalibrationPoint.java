package io.github.lookalike.evaluation;

/**
 * A point of a cumulative distribution.
 *
 * @param distance the smallest for which the next holds
 * @param fraction at least this share of all distances is at or below it; above 0, below 1
 */
public record CalibrationPoint(double distance, double fraction) {}
