package io.github.lookalike.evaluation;

import java.util.OptionalDouble;

/**
 * Two photos as verification sees them.
 *
 * @param fold which part of the cross-validation the pair belongs to, from 0
 * @param same whether both show one person
 * @param distance how far apart the faces are, finite and at least 0; empty if a face was missed
 */
public record VerificationPair(int fold, boolean same, OptionalDouble distance) {

    public VerificationPair {
        if (fold < 0) {
            throw new IllegalArgumentException("folds are numbered from 0, not " + fold);
        }
        if (distance.isPresent() && !(distance.getAsDouble() >= 0 && Double.isFinite(distance.getAsDouble()))) {
            throw new IllegalArgumentException("a distance can't be " + distance.getAsDouble());
        }
    }

    /** A pair with a face found in both photos. */
    public static VerificationPair of(int fold, boolean same, double distance) {
        return new VerificationPair(fold, same, OptionalDouble.of(distance));
    }

    /** A pair with a photo in which no face was found. */
    public static VerificationPair missed(int fold, boolean same) {
        return new VerificationPair(fold, same, OptionalDouble.empty());
    }
}
