package io.github.lookalike.evaluation.pairs;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The share of pairs told rightly, over the folds of a cross-validation.
 *
 * @param mean of the folds' accuracies, each fold counting alike; 0 to 1
 * @param standardDeviation of the folds' accuracies, with n − 1 in the denominator; 0 for a single fold
 * @param standardError of the mean, the ± of LFW's own tables: the standard deviation divided by √folds
 */
public record Accuracy(double mean, double standardDeviation, double standardError) {

    static Accuracy of(DoubleStream accuracies) {
        double[] values = accuracies.toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double deviation = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
        return new Accuracy(mean, deviation, deviation / Math.sqrt(values.length));
    }
}
