package io.github.lookalike.ranking;

/**
 * What a distance between two people means, one photo or many of each.
 *
 * @param likeness {@link Calibration#likeness}: 0 to 1
 * @param saturated whether the likeness is as large as the calibration can tell: it is that, or larger
 * @param verdict whether they are one person
 * @param falseMatchRate the share of pairs of strangers who are as near, 0 to 1; goes on to fall where likeness is saturated
 */
public record Judgement(double likeness, boolean saturated, Verdict verdict, double falseMatchRate) {

    public Judgement {
        if (!(likeness >= 0 && likeness <= 1)) {
            throw new IllegalArgumentException("likeness outside 0 to 1: " + likeness);
        }
    }

    /** Of a single pair. */
    public Judgement(double likeness, boolean saturated, Verdict verdict) {
        this(likeness, saturated, verdict, 1 - likeness);
    }

    /**
     * What it means by a calibration.
     *
     * @param l2 the L2 distance of two photos, of templates after levelling, or a mean of such
     * @param pairs of how many pairs of photos it is the smallest; 1 for a template or a mean. The likeness is that of the
     *     two photos all the same; the verdict is about their people, and allows for the choice
     */
    public static Judgement of(double l2, int pairs, Calibration calibration) {
        double likeness = calibration.likeness(l2);
        return new Judgement(
                likeness,
                likeness >= calibration.mostLikeness(),
                Verdict.of(l2, pairs, calibration),
                Verdict.falseMatchRate(l2, pairs, calibration));
    }

    /** How many of some strangers are as near, on average. */
    public double expectedStrangers(int compared) {
        return compared * falseMatchRate;
    }
}
