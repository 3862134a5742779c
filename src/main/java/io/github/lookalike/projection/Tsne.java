package io.github.lookalike.projection;

import io.github.lookalike.projection.TsneOptions.Initialisation;
import java.util.Arrays;
import java.util.Random;

/**
 * t-distributed stochastic neighbour embedding: a map on which vectors that are near each other in their own space
 * stay near each other. Distances between far groups, and the groups' sizes, mean little.
 *
 * <p>Up to {@value #EXACT_LIMIT} vectors, every pair is computed (van der Maaten and Hinton, "Visualizing Data using
 * t-SNE", JMLR 9, 2008); of more, the nearest 3 · perplexity neighbours attract and a Barnes–Hut tree repels (van der
 * Maaten, "Accelerating t-SNE using Tree-Based Algorithms", JMLR 15, 2014).
 *
 * <p>The same vectors, options and seed give the same map bit for bit, on any number of threads.
 */
public final class Tsne {

    /** In milliseconds an iteration on two cores: 1,000 exact 3.6, 2,000 exact 10, 5,000 by the tree 6. */
    public static final int EXACT_LIMIT = 1000;

    /** Standard deviation of the first axis at the start: small, as early exaggeration needs it. */
    private static final double INITIAL_SPREAD = 1e-4;

    /** Of {@link #INITIAL_SPREAD}: parts equal vectors, which would stay together for ever. */
    private static final double JITTER = 0.01;

    private Tsne() {}

    /** Is told how far the map has got, by the thread that asked for it. */
    @FunctionalInterface
    public interface Progress {
        /** @param done iterations so far, from 1 to {@code total} */
        void iterationDone(int done, int total);
    }

    /** Makes a map without telling how far it has got; see {@link #map(float[][], TsneOptions, Progress)}. */
    public static Result map(float[][] vectors, TsneOptions options) throws InterruptedException {
        return map(vectors, options, (done, total) -> {});
    }

    /**
     * Makes a map.
     *
     * @param vectors at least one, all finite and of one dimension
     * @throws IllegalArgumentException if the vectors are others
     * @throws ArithmeticException if the map flies apart, as with a far too high learning rate
     * @throws InterruptedException if the thread is interrupted; the map is then given up
     */
    public static Result map(float[][] vectors, TsneOptions options, Progress progress) throws InterruptedException {
        Vectors.dimension(vectors);
        int n = vectors.length;
        if (n == 1) {
            return new Result(new float[1][options.dimensions()], 1, 0, true);
        }
        boolean exact = n <= EXACT_LIMIT || options.theta() == 0;
        double perplexity = effectivePerplexity(options.perplexity(), n);
        double[][] positions = initialPositions(vectors, options);
        try (Workers workers = new Workers(options.threads())) {
            int k = exact ? n - 1 : (int) Math.min(n - 1, Math.ceil(3 * perplexity));
            KNearestNeighbours neighbours = KNearestNeighbours.nearest(vectors, k, workers);
            Affinities affinities = Affinities.of(neighbours, perplexity, workers);
            Repulsion repulsion = exact ? new Repulsion.Exact() : new Repulsion.BarnesHut(n, options.theta());
            TsneDescent.Cost cost = new TsneDescent.Cost(affinities, repulsion, workers);
            double rate = options.learningRate().orElseGet(() -> learningRate(n, options.exaggeration()));
            new TsneDescent(positions)
                    .run(cost, options, rate, done -> progress.iterationDone(done, options.iterations()));
            return new Result(toRows(positions, options.dimensions()), perplexity, cost.divergence(positions), exact);
        }
    }

    /** Three times the perplexity is as many neighbours as there may be. */
    static double effectivePerplexity(double perplexity, int n) {
        return Math.max(1, Math.min(perplexity, (n - 1) / 3.0));
    }

    /**
     * The number of vectors divided by the exaggeration (Belkina et al., "Automated optimized parameters for
     * t-distributed stochastic neighbor embedding", Nature Communications 10, 2019), and by 4, since the descent there
     * leaves out that factor of the gradient. Never raised to some minimum: for 26 vectors, the usual 200 tore the map
     * apart (divergence 0.11 instead of 0.02).
     */
    static double learningRate(int n, double exaggeration) {
        return n / exaggeration / 4;
    }

    private static double[][] initialPositions(float[][] vectors, TsneOptions options) {
        Random random = new Random(options.seed());
        double[][] positions = new double[3][vectors.length];
        boolean pca = options.initialisation() == Initialisation.PCA;
        for (int axis = 0; axis < options.dimensions(); axis++) {
            double noise = INITIAL_SPREAD * (pca ? JITTER : 1);
            Arrays.setAll(positions[axis], i -> noise * random.nextGaussian());
        }
        if (pca) {
            addPrincipalComponents(vectors, positions, options.dimensions());
        }
        return positions;
    }

    private static void addPrincipalComponents(float[][] vectors, double[][] positions, int dimensions) {
        Pca pca = Pca.fit(vectors, Math.min(dimensions, vectors[0].length));
        double widest = Math.sqrt(pca.explainedVariance()[0]);
        if (widest > 0) {
            // As floats the coordinates do not depend on how many cores did the algebra, in the last bits of a double.
            float[][] coordinates = pca.project(vectors);
            for (int axis = 0; axis < pca.components(); axis++) {
                for (int i = 0; i < vectors.length; i++) {
                    positions[axis][i] += coordinates[i][axis] * (INITIAL_SPREAD / (float) widest);
                }
            }
        }
    }

    private static float[][] toRows(double[][] positions, int dimensions) {
        float[][] rows = new float[positions[0].length][dimensions];
        for (int i = 0; i < rows.length; i++) {
            for (int axis = 0; axis < dimensions; axis++) {
                rows[i][axis] = (float) positions[axis][i];
            }
        }
        return rows;
    }

    /**
     * A t-SNE map.
     *
     * @param coordinates one row a vector, two or three columns; their mean is 0
     * @param perplexity that was used: less than the one asked for where there are few vectors
     * @param divergence KL(P‖Q) of the map in nats, 0 or more; of several seeds' maps the one with the least is best
     * @param exact whether every pair of points was computed, not an approximation
     */
    public record Result(float[][] coordinates, double perplexity, double divergence, boolean exact) {}
}
