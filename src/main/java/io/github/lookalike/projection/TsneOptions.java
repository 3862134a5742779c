package io.github.lookalike.projection;

import java.util.OptionalDouble;

/**
 * How {@link Tsne} makes a map. Start from {@link #defaults()}.
 *
 * @param dimensions of the map, 2 or 3
 * @param perplexity about how many neighbours a point minds, at least 1; lowered for few points
 * @param iterations of gradient descent, at least 1; the first 250, or a quarter if that is less, exaggerate
 * @param exaggeration by which affinities are multiplied at first, at least 1
 * @param learningRate more than 0; empty: chosen for the number of points, see {@link Tsne}
 * @param theta how coarse the approximation for many points is, 0 to 1; 0: exact, however many
 * @param initialisation where the points start
 * @param seed of all that is random
 * @param threads at least 1; their number does not change the map
 */
public record TsneOptions(
        int dimensions,
        double perplexity,
        int iterations,
        double exaggeration,
        OptionalDouble learningRate,
        double theta,
        Initialisation initialisation,
        long seed,
        int threads) {

    public TsneOptions {
        require(dimensions == 2 || dimensions == 3, "dimensions must be 2 or 3, not ", dimensions);
        require(
                perplexity >= 1 && perplexity < Double.POSITIVE_INFINITY,
                "perplexity must be at least 1, not ",
                perplexity);
        require(iterations >= 1, "iterations must be at least 1, not ", iterations);
        require(
                exaggeration >= 1 && exaggeration < Double.POSITIVE_INFINITY,
                "exaggeration must be at least 1, not ",
                exaggeration);
        learningRate.ifPresent(rate ->
                require(rate > 0 && rate < Double.POSITIVE_INFINITY, "learning rate must be more than 0, not ", rate));
        require(theta >= 0 && theta <= 1, "theta must be from 0 to 1, not ", theta);
        require(threads >= 1, "threads must be at least 1, not ", threads);
    }

    /** Van der Maaten's usual values, the seed 1, and a thread a core. */
    public static TsneOptions defaults() {
        return new TsneOptions(
                2,
                30,
                1000,
                12,
                OptionalDouble.empty(),
                0.5,
                Initialisation.PCA,
                1,
                Runtime.getRuntime().availableProcessors());
    }

    public TsneOptions withDimensions(int dimensions) {
        return new TsneOptions(
                dimensions, perplexity, iterations, exaggeration, learningRate, theta, initialisation, seed, threads);
    }

    public TsneOptions withPerplexity(double perplexity) {
        return new TsneOptions(
                dimensions, perplexity, iterations, exaggeration, learningRate, theta, initialisation, seed, threads);
    }

    public TsneOptions withIterations(int iterations) {
        return new TsneOptions(
                dimensions, perplexity, iterations, exaggeration, learningRate, theta, initialisation, seed, threads);
    }

    public TsneOptions withLearningRate(double learningRate) {
        return new TsneOptions(
                dimensions,
                perplexity,
                iterations,
                exaggeration,
                OptionalDouble.of(learningRate),
                theta,
                initialisation,
                seed,
                threads);
    }

    public TsneOptions withTheta(double theta) {
        return new TsneOptions(
                dimensions, perplexity, iterations, exaggeration, learningRate, theta, initialisation, seed, threads);
    }

    public TsneOptions withInitialisation(Initialisation initialisation) {
        return new TsneOptions(
                dimensions, perplexity, iterations, exaggeration, learningRate, theta, initialisation, seed, threads);
    }

    public TsneOptions withSeed(long seed) {
        return new TsneOptions(
                dimensions, perplexity, iterations, exaggeration, learningRate, theta, initialisation, seed, threads);
    }

    public TsneOptions withThreads(int threads) {
        return new TsneOptions(
                dimensions, perplexity, iterations, exaggeration, learningRate, theta, initialisation, seed, threads);
    }

    private static void require(boolean valid, String message, Number value) {
        if (!valid) {
            throw new IllegalArgumentException(message + value);
        }
    }

    /** Where the points of a t-SNE map start. */
    public enum Initialisation {
        /** At their principal components, which keeps more of the global structure (Kobak and Berens 2019). */
        PCA,
        /** Anywhere: normally distributed. */
        RANDOM
    }
}
