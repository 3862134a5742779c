package io.github.lookalike.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.internal.numpy.NpyFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitFusionTest {

    private static final Path COMMITTED = Path.of("models/face-embedding-fused-v1-map.npy");

    /** Two networks' vectors of the same faces, which vary along 3 and 2 directions, with lengths of all kinds. */
    private static final float[][] A = vectors(40, 4, 3);

    private static final float[][] B = vectors(40, 6, 2);

    @TempDir
    Path folder;

    @Test
    void asManyNumbersAsTheVectorsVaryByKeepEveryCosine() {
        FitFusion.Fusion fusion = FitFusion.fit(A, B, .2, 5);
        assertThat(fusion.kept()).isCloseTo(1, within(1e-12));
        for (int i = 0; i < A.length; i++) {
            for (int j = 0; j < A.length; j++) {
                double expected = .8 * cosine(A[i], A[j]) + .2 * cosine(B[i], B[j]);
                assertThat(dot(mapped(fusion, .2, i), mapped(fusion, .2, j))).isCloseTo(expected, within(1e-6));
            }
        }
    }

    @Test
    void rowsAreOrthonormalAndTellWhatTheyKeep() {
        FitFusion.Fusion fusion = FitFusion.fit(A, B, .4, 3);
        double kept = IntStream.range(0, A.length)
                .mapToDouble(i -> dot(mapped(fusion, .4, i), mapped(fusion, .4, i)))
                .average()
                .orElseThrow();
        assertThat(fusion.kept()).isCloseTo(kept, within(1e-6)).isBetween(.5, .999);
        assertOrthonormal(fusion.rows());
    }

    @Test
    void theCommittedMapIsOfTheTwoCommittedNetworks() throws IOException {
        float[][] map = NpyFile.read(COMMITTED);
        assertThat(map).hasDimensions(128, 256);
        assertOrthonormal(map);
    }

    @Test
    @Tag("slow")
    void writesTheSameBytesEachTime() throws IOException {
        Path a = write("a.npy", vectors(300, 128, 128));
        Path b = write("b.npy", vectors(300, 128, 100));
        Path first = folder.resolve("first.npy");
        Path second = folder.resolve("second.npy");
        double kept = FitFusion.fit(a, b, .2, first);
        assertThat(FitFusion.fit(a, b, .2, second)).isEqualTo(kept).isBetween(.5, 1.);
        assertThat(first).hasSameBinaryContentAs(second);
        assertThat(NpyFile.read(first)).hasDimensions(128, 256);
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        assertThatThrownBy(() -> FitFusion.fit(A, B, 1, 5))
                .hasMessage("the second network's weight must be between 0 and 1, not 1.0");
        assertThatThrownBy(() -> FitFusion.fit(A, vectors(39, 6, 2), .2, 5))
                .hasMessage("the same faces by two networks are needed, not 40 and 39");
        assertThatThrownBy(() -> FitFusion.fit(A, B, .2, 11))
                .hasMessage("10 numbers a face are fewer than the 11 to be left");
        float[][] withNothing = B.clone();
        withNothing[7] = new float[6];
        assertThatThrownBy(() -> FitFusion.fit(A, withNothing, .2, 5))
                .hasMessage("row 7 of the second network is of length 0.0");
        withNothing[7] = new float[] {1, Float.NaN, 0, 0, 0, 0};
        assertThatThrownBy(() -> FitFusion.fit(A, withNothing, .2, 5))
                .hasMessage("row 7 of the second network is of length NaN");
    }

    private static void assertOrthonormal(float[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                assertThat(dot(doubles(rows[i]), doubles(rows[j]))).isCloseTo(i == j ? 1 : 0, within(1e-6));
            }
        }
    }

    private static double[] mapped(FitFusion.Fusion fusion, double weight, int face) {
        double[] f = IntStream.range(0, 10)
                .mapToDouble(i -> i < 4
                        ? Math.sqrt((1 - weight) / dot(doubles(A[face]), doubles(A[face]))) * A[face][i]
                        : Math.sqrt(weight / dot(doubles(B[face]), doubles(B[face]))) * B[face][i - 4])
                .toArray();
        return IntStream.range(0, fusion.rows().length)
                .mapToDouble(row -> dot(doubles(fusion.rows()[row]), f))
                .toArray();
    }

    /** @param rank along how many directions they vary */
    private static float[][] vectors(int count, int length, int rank) {
        Random random = new Random(count + 31L * length);
        float[][] basis = new float[rank][length];
        float[][] vectors = new float[count][length];
        for (float[] direction : basis) {
            for (int i = 0; i < length; i++) {
                direction[i] = (float) random.nextGaussian();
            }
        }
        for (float[] vector : vectors) {
            for (float[] direction : basis) {
                double share = random.nextGaussian();
                for (int i = 0; i < length; i++) {
                    vector[i] += (float) (share * direction[i]);
                }
            }
        }
        return vectors;
    }

    private Path write(String name, float[][] rows) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            NpyFile.write(rows, out);
        }
        return file;
    }

    private static double cosine(float[] a, float[] b) {
        return dot(doubles(a), doubles(b)) / Math.sqrt(dot(doubles(a), doubles(a)) * dot(doubles(b), doubles(b)));
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
