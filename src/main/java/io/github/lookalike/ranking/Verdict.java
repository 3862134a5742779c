package io.github.lookalike.ranking;

/**
 * Whether two faces are one person's: a matter apart from likeness, and never certain. The bounds are false-match
 * rates: how often two different people are as near as that.
 */
public enum Verdict {
    /** One pair of strangers in a thousand, or fewer, is as near. */
    SAME("same person", 0.001),
    /** One in a hundred. */
    UNSURE("perhaps the same person", 0.01),
    DIFFERENT("different people", 1);

    private final String text;
    private final double rate;

    Verdict(String text, double rate) {
        this.text = text;
        this.rate = rate;
    }

    /** @param l2 the L2 distance of two photos, or of templates after levelling */
    public static Verdict of(double l2, Calibration calibration) {
        return of(l2, 1, calibration);
    }

    /**
     * Of two people by their nearest photos.
     *
     * @param l2 the L2 distance of these
     * @param pairs of how many pairs they are the nearest: were all pairs independent, one of them would be as near in
     *     1 − (1 − rate)^pairs of all cases. They are not, so that fewer strangers pass for one person than the bounds say
     */
    public static Verdict of(double l2, int pairs, Calibration calibration) {
        double rate = falseMatchRate(l2, pairs, calibration);
        if (rate <= SAME.rate) {
            return SAME;
        }
        return rate <= UNSURE.rate ? UNSURE : DIFFERENT;
    }

    /** How often strangers are as near by the nearest of that many pairs, were these independent. */
    static double falseMatchRate(double l2, int pairs, Calibration calibration) {
        double ofOne = calibration.falseMatchRate(l2);
        return pairs == 1 ? ofOne : -Math.expm1(pairs * Math.log1p(-ofOne));
    }

    /** The largest L2 distance of this verdict; of two unit vectors at most 2. */
    public double farthest(Calibration calibration) {
        return rate < 1 ? calibration.different().valueAt(rate) : 2;
    }

    /** As it is told to people. */
    public String text() {
        return text;
    }
}
