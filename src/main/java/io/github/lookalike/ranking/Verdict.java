package io.github.lookalike.ranking;

/**
 * Whether two faces are one person's: a matter apart from likeness, and never certain. The bounds are false-match
 * rates: how often two different people are as near as that.
 */
public enum Verdict {
    /** One pair of strangers in a thousand, or fewer, is as near. */
    SAME("same person"),
    /** One in a hundred. */
    UNSURE("perhaps the same person"),
    DIFFERENT("different people");

    private static final double SAME_RATE = 0.001;
    private static final double UNSURE_RATE = 0.01;

    private final String text;

    Verdict(String text) {
        this.text = text;
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
        double ofOne = calibration.falseMatchRate(l2);
        double rate = pairs == 1 ? ofOne : -Math.expm1(pairs * Math.log1p(-ofOne));
        if (rate <= SAME_RATE) {
            return SAME;
        }
        return rate <= UNSURE_RATE ? UNSURE : DIFFERENT;
    }

    /** As it is told to people. */
    public String text() {
        return text;
    }
}
