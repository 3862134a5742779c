package io.github.lookalike.ranking;

import java.util.Arrays;

/**
 * A cumulative distribution, known at some points. Between them, and beyond the first and the last, the logit of the
 * fraction, log(p / (1 − p)), is taken to be linear: so it grows everywhere and stays between 0 and 1, and its tails
 * fall off exponentially rather than ending at the last point that was measured.
 */
public final class Distribution {

    private final double[] values;
    private final double[] logits;
    private final double leastFraction;

    private Distribution(double[] values, double[] logits, double leastFraction) {
        this.values = values;
        this.logits = logits;
        this.leastFraction = leastFraction;
    }

    /**
     * @param points at least two, each a value and the fraction of all that are no larger, between 0 and 1; both
     *     growing
     * @throws IllegalArgumentException naming the point that is out of order or out of range
     */
    public static Distribution of(double[][] points) {
        if (points.length < 2) {
            throw new IllegalArgumentException("a distribution needs at least 2 points, not " + points.length);
        }
        double[] values = new double[points.length];
        double[] logits = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            double[] point = points[i];
            if (point.length != 2 || !Double.isFinite(point[0]) || !(point[1] > 0 && point[1] < 1)) {
                throw new IllegalArgumentException("point " + (i + 1)
                        + " is not a value and a fraction between 0 and 1: " + Arrays.toString(point));
            }
            values[i] = point[0];
            logits[i] = logit(point[1]);
            if (i > 0 && !(values[i] > values[i - 1] && logits[i] > logits[i - 1])) {
                throw new IllegalArgumentException(
                        "point " + (i + 1) + " does not lie beyond the one before: " + Arrays.toString(point));
            }
        }
        return new Distribution(values, logits, points[0][1]);
    }

    /** Which fraction is no larger than {@code value}: 0 to 1, growing with it. */
    public double fractionAt(double value) {
        return 1 / (1 + Math.exp(-interpolated(values, logits, value)));
    }

    /** The smallest fraction that was measured. */
    double leastFraction() {
        return leastFraction;
    }

    /**
     * The value that this fraction of all does not exceed.
     *
     * @param fraction between 0 and 1
     * @throws IllegalArgumentException if it is 0 or 1, or beyond
     */
    public double valueAt(double fraction) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException("no value has the fraction " + fraction);
        }
        return interpolated(logits, values, logit(fraction));
    }

    private static double interpolated(double[] from, double[] to, double at) {
        int right = 1;
        while (right < from.length - 1 && at > from[right]) {
            right++;
        }
        double share = (at - from[right - 1]) / (from[right] - from[right - 1]);
        return to[right - 1] + share * (to[right] - to[right - 1]);
    }

    private static double logit(double fraction) {
        return Math.log(fraction / (1 - fraction));
    }
}
