package io.github.lookalike.report.table;

import io.github.lookalike.ranking.Identification;
import io.github.lookalike.ranking.Judgement;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** A likeness put plainly. */
public final class Likeness {

    /** What likeness is and is not, for the foot of a page. */
    public static final String MEANING =
            "Likeness is the share of pairs of strangers who are farther apart, as measured on photos of many (for the"
                    + " bundled network, LFW's); people of several photos are compared by all of them, and shown by the"
                    + " photos that are most alike. It is not the probability of being the same person: of a thousand"
                    + " strangers, the one who looks most like you is to be expected at about 99.9 %. Whether two are one"
                    + " person is another question, and the verdict answers that one.";

    /** From here on it takes more than a hundred pairs to tell. */
    private static final double HIGH = 0.99;

    private static final long MOST = 1_000_000;

    /** Words for likenesses from 0, and from each of {@link #LEVELS} on. */
    private static final List<String> WORDS = List.of(
            "Hardly a likeness", "A slight likeness", "A clear likeness", "A strong likeness", "A striking likeness");

    private static final double[] LEVELS = {0.80, 0.95, 0.99, 0.999};

    private Likeness() {}

    /** How strong it is, in words: for instance "A clear likeness". */
    public static String words(Judgement judgement) {
        return WORDS.get((int) DoubleStream.of(LEVELS)
                .filter(level -> judgement.likeness() >= level)
                .count());
    }

    /** The answer to the other question, whether two are the same person. */
    public static String samePerson(Identification identification) {
        String text = identification.text();
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Two decimals, the same for all; {@code >99.99 %} beyond. */
    public static String text(Judgement judgement) {
        return HumanReadable.openPercent(judgement.likeness(), judgement.saturated());
    }

    /** For instance "More alike than 96 of 100 pairs of strangers." or "… than all but 2 in 1,000 pairs of strangers." */
    public static String sentence(Judgement judgement) {
        double likeness = judgement.likeness();
        if (likeness < HIGH) {
            long farther = Math.min(99, Math.round(likeness * 100));
            return farther == 0
                    ? "Less alike than nearly all pairs of strangers."
                    : "More alike than " + farther + " of 100 pairs of strangers.";
        }
        long pairs = 100;
        while (pairs < MOST && (1 - likeness) * pairs < 1 - 1e-9) {
            pairs *= 10;
        }
        long nearer = Math.max(1, Math.round((1 - likeness) * pairs));
        return String.format(
                Locale.ROOT,
                "More alike than all but %s%d in %,d pairs of strangers.",
                judgement.saturated() ? "at most " : "",
                nearer,
                pairs);
    }
}
