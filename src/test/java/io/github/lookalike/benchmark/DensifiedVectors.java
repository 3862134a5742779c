package io.github.lookalike.benchmark;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.internal.numpy.NpyFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Makes as many vectors as a benchmark needs from the embeddings of a few thousand real faces, for uniform noise has no
 * near neighbours and is no measure of a search.
 *
 * <p>Each is a mix of three real ones about their mean, with random weights of square sum 1, scaled to length 1. So
 * mean and covariance, and with them the spectrum and the distances of strangers, are those of the real ones. Where one
 * weight prevails, the mix is near that face as another photo of the same person would be.
 *
 * <p>Measured on LFW's 2,320 photos of 1,241 people and as many mixes of them, percentiles 1 5 25 50 75 95 99. Distances
 * of two: real .420 .462 .522 .564 .606 .664 .703, mixes .424 .463 .519 .561 .604 .669 .716. Distance to the nearest
 * other: real .168 .194 .244 .293 .360 .393 .408, mixes .106 .170 .267 .319 .355 .391 .416. Share of the variance along
 * the first 8, 16, 32 and 64 axes: real .405 .577 .781 .973, mixes .405 .580 .786 .973. Among a million mixes, the one
 * nearest to another mix is at .036 .068 .133 .182 .220 .262 .281.
 */
public final class DensifiedVectors {

    private static final int MIXED = 3;

    private static final int SYNTHETIC = 400;

    private final float[][] real;
    private final double[] mean;
    private final Random random;

    public DensifiedVectors(float[][] real, long seed) {
        this.real = real;
        this.random = new Random(seed);
        this.mean = new double[real[0].length];
        for (float[] vector : real) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / (double) real.length;
            }
        }
    }

    /** Of a few hundred random vectors in place of real ones, which vary more along some axes than along others. */
    public static DensifiedVectors synthetic(int dimension, long seed) {
        Random random = new Random(seed);
        float[][] vectors = new float[SYNTHETIC][dimension];
        for (float[] vector : vectors) {
            for (int i = 0; i < dimension; i++) {
                vector[i] = (float) (random.nextGaussian() / Math.sqrt(i + 1));
            }
        }
        return new DensifiedVectors(vectors, seed);
    }

    /** @param arguments real vectors (.npy), how many to make, the .npy file to write, seed */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            System.err.println("usage: DensifiedVectors FROM.npy COUNT OUT.npy SEED");
            System.exit(2);
        }
        DensifiedVectors vectors =
                new DensifiedVectors(NpyFile.read(Path.of(arguments[0])), Long.parseLong(arguments[3]));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])), 1 << 20)) {
            NpyFile.write(vectors.make(Integer.parseInt(arguments[1])), out);
        }
    }

    public float[][] make(int count) {
        float[][] made = new float[count][];
        for (int i = 0; i < count; i++) {
            made[i] = next();
        }
        return made;
    }

    public float[] next() {
        double[] weights = weights();
        double[] sum = mean.clone();
        for (double weight : weights) {
            float[] vector = real[random.nextInt(real.length)];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weight * (vector[i] - mean[i]);
            }
        }
        float[] mix = new float[sum.length];
        for (int i = 0; i < mix.length; i++) {
            mix[i] = (float) sum[i];
        }
        return Embedding.normalise(mix).values();
    }

    /** Evenly from the sphere's part where none is negative. */
    private double[] weights() {
        double[] weights = new double[MIXED];
        double squares = 0;
        for (int i = 0; i < MIXED; i++) {
            weights[i] = Math.abs(random.nextGaussian());
            squares += weights[i] * weights[i];
        }
        for (int i = 0; i < MIXED; i++) {
            weights[i] /= Math.sqrt(squares);
        }
        return weights;
    }
}
