package io.github.lookalike.evaluation;

/** How many pairs show one person, and how many two people. */
public record PairCounts(long same, long different) {

    public PairCounts plus(PairCounts others) {
        return new PairCounts(same + others.same, different + others.different);
    }

    /** Those that are not among others, which are all among these. */
    public PairCounts minus(PairCounts others) {
        return new PairCounts(same - others.same, different - others.different);
    }

    /** Of both kinds. */
    public long all() {
        return same + different;
    }
}
