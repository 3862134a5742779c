package io.github.lookalike.convert;

import io.github.lookalike.internal.numpy.NpyFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Finds the linear map that a fused embedder ends in: from the vectors a and b of two networks side by side,
 * {@code f = (√(1 - w) a, √w b)}, to the fewer numbers that say nearly the same. Its rows are the first principal axes of
 * many f, not centred: of all maps of that size the one that keeps most of these f. It holds no faces, and is the same to the bit for the same vectors on every machine.
 */
public final class FitFusion {

    /** How many numbers the map leaves. */
    private static final int SIZE = 128;

    private FitFusion() {}

    /**
     * A map.
     *
     * @param rows orthonormal, one for each number that it gives
     * @param kept the share of the squared lengths of the vectors it was fitted on that it keeps, 0 to 1
     */
    record Fusion(float[][] rows, double kept) {}

    /**
     * Fits a map and writes it as {@value #SIZE} rows of 32-bit floats.
     *
     * @param a a {@code .npy} file, one row a face; rows are scaled to length 1
     * @param b the same faces in the same order by another network
     * @param weight of b's network, more than 0 and less than 1
     * @param map the {@code .npy} file to write; one that is there is replaced
     * @return the share of the squared lengths of f that the map keeps, 0 to 1
     * @throws IllegalArgumentException if the weight, the numbers of rows or a row make no sense; the message names it
     */
    public static double fit(Path a, Path b, double weight, Path map) throws IOException {
        Fusion fusion = fit(NpyFile.read(a), NpyFile.read(b), weight, SIZE);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(map))) {
            NpyFile.write(fusion.rows(), out);
        }
        return fusion.kept();
    }

    static Fusion fit(float[][] a, float[][] b, double weight, int size) {
        if (!(weight > 0 && weight < 1)) {
            throw new IllegalArgumentException("the second network's weight must be between 0 and 1, not " + weight);
        }
        if (a.length != b.length || a.length == 0) {
            throw new IllegalArgumentException(
                    "the same faces by two networks are needed, not " + a.length + " and " + b.length);
        }
        double[][] columns = new double[a[0].length + b[0].length][a.length];
        if (columns.length < size) {
            throw new IllegalArgumentException(
                    columns.length + " numbers a face are fewer than the " + size + " to be left");
        }
        put(columns, 0, a, Math.sqrt(1 - weight), "first");
        put(columns, a[0].length, b, Math.sqrt(weight), "second");
        Eigen eigen = Eigen.ofGram(columns);
        float[][] rows = new float[size][columns.length];
        for (int i = 0; i < size * columns.length; i++) {
            rows[i / columns.length][i % columns.length] =
                    (float) eigen.vectors()[i / columns.length][i % columns.length];
        }
        double all = Arrays.stream(eigen.values()).sum();
        return new Fusion(rows, Arrays.stream(eigen.values(), 0, size).sum() / all);
    }

    /** Puts vectors of length 1, times a factor, into columns. */
    private static void put(double[][] columns, int first, float[][] vectors, double factor, String which) {
        for (int face = 0; face < vectors.length; face++) {
            double squares = 0;
            for (float value : vectors[face]) {
                squares += (double) value * value;
            }
            if (!(squares > 0 && squares < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "row " + face + " of the " + which + " network is of length " + Math.sqrt(squares));
            }
            double scale = factor / Math.sqrt(squares);
            for (int i = 0; i < vectors[face].length; i++) {
                columns[first + i][face] = scale * vectors[face][i];
            }
        }
    }

    /** {@code java -cp CLASSPATH io.github.lookalike.convert.FitFusion A.npy B.npy WEIGHT MAP.npy}. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException(
                    "four arguments are needed, two .npy files of the same faces, the second's"
                            + " weight and the .npy file to write, not " + arguments.length);
        }
        fit(Path.of(arguments[0]), Path.of(arguments[1]), Double.parseDouble(arguments[2]), Path.of(arguments[3]));
    }
}
