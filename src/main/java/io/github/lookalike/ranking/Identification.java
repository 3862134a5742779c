package io.github.lookalike.ranking;

/**
 * Whether an answer is who was looked for. A {@link Verdict} is about two; here it also counts among how many the answer
 * was found: the more are compared, the nearer is the nearest stranger.
 */
public enum Identification {
    /** Hardly a stranger is to be expected as near, among all. */
    LIKELY("yes, in all likelihood", "same person"),
    /** There may be one. */
    PERHAPS("perhaps", "perhaps the same person"),
    /** As a pair they would pass for one person, or might; but among so many a stranger as near is to be expected. */
    CHANCE("that can’t be told", "may be a stranger"),
    DIFFERENT("no, two different people", "different people"),
    /** Both are known, and two; as a pair they would pass for one person. */
    WOULD_PASS("would pass for one person", "would pass for one person"),
    MIGHT_PASS("might pass for one person", "might pass for one person"),
    TOLD_APART("told apart", "told apart");

    /** As is usual of a test: somebody who is in nobody's photos gets a name wrongly in one search of twenty, at most. */
    private static final double HARDLY_ANY = 0.05;

    /** From here on, as near a stranger is as likely as not. */
    private static final double HALF = 0.5;

    private final String text;
    private final String alone;

    Identification(String text, String alone) {
        this.text = text;
        this.alone = alone;
    }

    /**
     * Of an answer to a face that may be anybody's. It takes both: that the two would pass for one person, and that not
     * many were compared. How many strangers are to be expected as near bounds the chance that there is one at all
     * (Bonferroni), however the distances depend on each other.
     *
     * @param compared how many people were compared with the face
     */
    public static Identification of(Judgement judgement, int compared) {
        if (judgement.verdict() == Verdict.DIFFERENT) {
            return DIFFERENT;
        }
        double strangers = judgement.expectedStrangers(compared);
        if (strangers >= HALF) {
            return CHANCE;
        }
        return judgement.verdict() == Verdict.SAME && strangers < HARDLY_ANY ? LIKELY : PERHAPS;
    }

    /** Of two people who are known to be two. */
    public static Identification ofTwo(Verdict verdict) {
        return switch (verdict) {
            case SAME -> WOULD_PASS;
            case UNSURE -> MIGHT_PASS;
            case DIFFERENT -> TOLD_APART;
        };
    }

    /** As people are told who ask whether the two are the same person. */
    public String text() {
        return text;
    }

    /** The same where the question isn't asked. */
    public String alone() {
        return alone;
    }
}
