package io.github.lookalike.evaluation.identification;

/**
 * How triplets are evaluated.
 *
 * @param margin by how much the squared distance to another person must exceed that to one's own, at least 0
 * @param limit how many triplets are evaluated at the most, at least 1; of more, a sample is drawn
 * @param seed of the sample
 * @param hardest how many of the hardest triplets are reported, at least 0
 */
public record TripletOptions(double margin, long limit, long seed, int hardest) {

    /** FaceNet's margin α = 0.2 (Schroff et al. 2015, section 3.1), a million triplets, the ten hardest. */
    public static final TripletOptions DEFAULT = new TripletOptions(0.2, 1_000_000, 1, 10);

    public TripletOptions {
        if (!(margin >= 0 && margin < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the margin must be at least 0, not " + margin);
        }
        if (limit < 1) {
            throw new IllegalArgumentException("at least 1 triplet must be evaluated, not " + limit);
        }
        if (hardest < 0) {
            throw new IllegalArgumentException("the number of hardest triplets can't be " + hardest);
        }
    }
}
