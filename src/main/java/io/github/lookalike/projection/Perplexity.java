package io.github.lookalike.projection;

/**
 * The Gaussian around one vector whose perplexity, the exponential of its entropy, is a given one: about how many
 * neighbours the vector minds (van der Maaten and Hinton 2008, section 2).
 */
final class Perplexity {

    /** How near the entropy must come, in nats: perplexity to one part in 100,000. */
    private static final double TOLERANCE = 1e-5;

    /** Doubling or halving of the precision. 200 get from 1 to any distance that floats have. */
    private static final int ATTEMPTS = 200;

    private Perplexity() {}

    /**
     * Probabilities of the neighbours, in proportion to exp(−β d²).
     *
     * <p>Where no β gives the perplexity, as with more neighbours at the very same distance, that of the nearest
     * possible one.
     *
     * @param squaredDistances ascending
     * @param perplexity from 1 to the number of distances
     * @return of the same length, adding up to 1
     */
    static double[] probabilities(double[] squaredDistances, double perplexity) {
        double target = Math.log(perplexity);
        double[] weights = new double[squaredDistances.length];
        double spread = squaredDistances[squaredDistances.length - 1] - squaredDistances[0];
        double beta = spread > 0 ? 1 / spread : 1;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            sum = 0;
            double weighted = 0;
            for (int j = 0; j < weights.length; j++) {
                // The nearest has weight 1, so that the sum never vanishes. StrictMath: the same on every machine.
                double exponent = beta * (squaredDistances[j] - squaredDistances[0]);
                weights[j] = StrictMath.exp(-exponent);
                sum += weights[j];
                weighted += weights[j] * exponent;
            }
            double excess = StrictMath.log(sum) + weighted / sum - target;
            if (Math.abs(excess) < TOLERANCE) {
                break;
            }
            if (excess > 0) {
                low = beta;
                beta = high == Double.POSITIVE_INFINITY ? beta * 2 : (beta + high) / 2;
            } else {
                high = beta;
                beta = (beta + low) / 2;
            }
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }
}
