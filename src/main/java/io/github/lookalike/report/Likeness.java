package io.github.lookalike.report;

import java.util.Locale;

/** A likeness put plainly. */
public final class Likeness {

    /** What likeness is and is not, for the foot of a page. */
    public static final String MEANING =
            "Likeness is the share of pairs of different people who are farther apart than the two faces shown, as"
                    + " measured on photos of many (for the bundled network, LFW's). It is not the probability of being the same person:"
                    + " of a thousand strangers, the one who looks most like you is to be expected at about 99.9 %. Whether"
                    + " two photos show one person is another question, and the verdict answers that one.";

    private static final long MOST = 1_000_000;

    private Likeness() {}

    /**
     * For instance "96 of 100 pairs of different people are farther apart than these two."; of more pairs where a
     * hundred can't tell.
     *
     * @param likeness the share of pairs of different people that are farther apart, 0 to 1
     */
    public static String sentence(double likeness) {
        return String.format(
                Locale.ROOT, "%s pairs of different people are farther apart than these two.", share(likeness));
    }

    /** Never "all" nor "none", unless it is. */
    private static String share(double likeness) {
        if (likeness >= 1) {
            return "All";
        }
        long pairs = 100;
        while (pairs < MOST && (1 - likeness) * pairs < 1) {
            pairs *= 10;
        }
        long farther = Math.min(pairs - 1, Math.round(likeness * pairs));
        return farther == 0
                ? "Fewer than 1 of " + String.format(Locale.ROOT, "%,d", pairs)
                : String.format(Locale.ROOT, "%,d of %,d", farther, pairs);
    }
}
