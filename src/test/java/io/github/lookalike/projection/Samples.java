package io.github.lookalike.projection;

import java.util.Random;

/** Vectors to test with. */
final class Samples {

    private Samples() {}

    /** Independent standard normal values. */
    static float[][] gaussian(int n, int dimension, long seed) {
        Random random = new Random(seed);
        float[][] vectors = new float[n][dimension];
        for (float[] vector : vectors) {
            for (int j = 0; j < dimension; j++) {
                vector[j] = (float) random.nextGaussian();
            }
        }
        return vectors;
    }

    /** Points around as many random centres as asked for, dealt out in turn; clusters are well apart. */
    static float[][] clustered(int n, int dimension, int clusters, long seed) {
        float[][] centres = gaussian(clusters, dimension, seed);
        float[][] vectors = gaussian(n, dimension, seed + 1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < dimension; j++) {
                vectors[i][j] = centres[i % clusters][j] + 0.3f * vectors[i][j];
            }
        }
        return vectors;
    }

    static float[][] equal(int n, float... vector) {
        float[][] vectors = new float[n][];
        for (int i = 0; i < n; i++) {
            vectors[i] = vector.clone();
        }
        return vectors;
    }
}
