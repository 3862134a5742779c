package io.github.lookalike.evaluation;

import java.util.List;

/**
 * How well distances tell pairs of one person from pairs of two, over all thresholds.
 *
 * @param auc area under the ROC curve: the chance that a pair of one person is nearer than a pair of two, ties counting
 *     half; 0 to 1
 * @param eer equal error rate: where the ROC curve, its points joined by straight lines, has as many false accepts as
 *     false rejects; 0 to 1
 * @param operatingPoints the true accept rate at some false accept rates
 */
public record Separation(double auc, double eer, List<OperatingPoint> operatingPoints) {

    public Separation {
        operatingPoints = List.copyOf(operatingPoints);
    }
}
