package io.github.lookalike.ranking;

import io.github.lookalike.embedding.Levelling;

/**
 * What a distance means, as measured on many pairs of photos: how unusual it is between different people, and how
 * usual between photos of one person. All distances are L2 of unit vectors, 0 to 2.
 *
 * @param different distribution of the distances of different people
 * @param same distribution of the distances of photos of the same person
 */
public record Calibration(Distribution different, Distribution same) {

    /** {@link Levelling} says of what, and why. */
    private static final double TENTH = 0.1;

    /**
     * From measured points, each a distance and the fraction of pairs that are no farther apart.
     *
     * @param different of pairs of different people, at least two points, both values growing
     * @param same of pairs of the same person, alike
     * @throws IllegalArgumentException naming the point that is out of order or out of range
     */
    public static Calibration of(double[][] different, double[][] same) {
        return new Calibration(Distribution.of(different), Distribution.of(same));
    }

    /**
     * The share of pairs of different people that are farther apart, 0 to {@link #mostLikeness()}. Not the chance of being
     * the same person: among a hundred people the nearest is likely to be at 0.99.
     */
    public double likeness(double l2) {
        return Math.min(1 - falseMatchRate(l2), mostLikeness());
    }

    /** The largest likeness that the measured pairs can tell from a larger one. */
    public double mostLikeness() {
        return 1 - different.leastFraction();
    }

    /** How templates of several photos are made comparable with single photos. */
    public Levelling levelling() {
        return new Levelling(distance(different.valueAt(TENTH)), distance(same.valueAt(1 - TENTH)));
    }

    /** Beyond what was measured, a distribution goes on where there are no distances. */
    private static double distance(double value) {
        return Math.min(Math.max(value, Double.MIN_NORMAL), 2);
    }

    /** The share of pairs of different people that would pass for one, were this distance the limit; 0 to 1. */
    public double falseMatchRate(double l2) {
        return different.fractionAt(l2);
    }

    /** The share of pairs of one person that would pass for two, were this distance the limit; 0 to 1. */
    public double falseNonMatchRate(double l2) {
        return 1 - same.fractionAt(l2);
    }
}
