package io.github.lookalike.evaluation.pairs;

/**
 * One part of a cross-validation.
 *
 * @param number from 0
 * @param threshold the distance up to which pairs are taken for one person
 * @param right how many pairs were told rightly
 * @param measured how many pairs had a face found in both photos
 * @param missed how many pairs had not
 */
public record Fold(int number, double threshold, int right, int measured, int missed) {

    /** The share of the measured pairs that were told rightly; 0 if there are none. */
    public double accuracy() {
        return measured == 0 ? 0 : (double) right / measured;
    }

    /** The share of all pairs that were told rightly. */
    public double accuracyWithMissed() {
        return (double) right / (measured + missed);
    }
}
