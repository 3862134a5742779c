package io.github.lookalike.evaluation.metrics;

/**
 * How metrics are compared.
 *
 * @param k how many nearest faces the overlap looks at, at least 1
 * @param probes how many faces are probes at the most, at least 1; of more, a sample is drawn
 * @param seed of the sample and of the disturbances
 * @param disturbance the L2 length of the disturbances, in standard deviations of a component; at least 0
 */
public record ComparisonOptions(int k, int probes, long seed, double disturbance) {

    /** The five nearest, five hundred probes, and disturbances of ten standard deviations: gross when in one component. */
    public static final ComparisonOptions DEFAULT = new ComparisonOptions(5, 500, 1, 10);

    public ComparisonOptions {
        if (k < 1) {
            throw new IllegalArgumentException("the overlap must be of at least 1 face, not " + k);
        }
        if (probes < 1) {
            throw new IllegalArgumentException("at least 1 probe is needed, not " + probes);
        }
        if (!(disturbance >= 0 && disturbance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the disturbance must be at least 0, not " + disturbance);
        }
    }
}
