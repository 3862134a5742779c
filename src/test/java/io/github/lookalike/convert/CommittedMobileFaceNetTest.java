package io.github.lookalike.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.golden.GoldenChip;
import io.github.lookalike.golden.GoldenMobileFace;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.internal.network.Network;
import io.github.lookalike.internal.network.Networks;
import io.github.lookalike.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the 128 numbers of the ONNX file in {@code models/} against the 192 of the TensorFlow Lite graph. */
class CommittedMobileFaceNetTest {

    private static final Path MODELS = Path.of("models");

    private static final List<GoldenMobileFace> FACES = GoldenMobileFace.all();

    @Test
    void portraitsAreAtHand() {
        assertThat(FACES).hasSize(9).allSatisfy(face -> assertThat(face.values())
                .hasSize(192));
    }

    /** As the program runs it, by the descriptor. Measured over all 27 portraits: 3.3e-7 at worst. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9})
    void keepsLengthsAndCosinesInOnnxRuntimeInBatchesOf(int batch) throws ModelException {
        ModelDescriptor descriptor = ModelDescriptor.read(MODELS.resolve("face-embedding-mobilefacenet.json"));
        float[][] embeddings = new float[FACES.size()][];
        try (Network network = Networks.load(descriptor)) {
            for (int start = 0; start < FACES.size(); start += batch) {
                List<GoldenMobileFace> faces = FACES.subList(start, Math.min(start + batch, FACES.size()));
                float[] values =
                        network.run(faces.stream().map(GoldenMobileFace::chip).toList(), EmbedderFile.OUTPUT)[0];
                for (int i = 0; i < faces.size(); i++) {
                    embeddings[start + i] = Arrays.copyOfRange(values, i * 128, (i + 1) * 128);
                }
            }
        }
        assertLengthsAndCosinesKept(embeddings);
    }

    /** By another engine. */
    @Test
    void keepsLengthsAndCosinesInOpenCv() throws IOException {
        List<float[]> pictures = FACES.stream()
                .map(face -> scaled(GoldenChip.planes(face.chip())))
                .toList();
        int size = GoldenMobileFace.CHIP_SIZE;
        try (OpenCvNetwork network =
                new OpenCvNetwork(Files.readAllBytes(MODELS.resolve("face-embedding-mobilefacenet.onnx")))) {
            assertLengthsAndCosinesKept(network.embed(pictures, 3, size, size));
        }
    }

    private static void assertLengthsAndCosinesKept(float[][] embeddings) {
        assertThat(embeddings).hasDimensions(FACES.size(), 128);
        for (int i = 0; i < embeddings.length; i++) {
            double[] expected = FACES.get(i).values();
            for (int j = 0; j < embeddings.length; j++) {
                double[] other = FACES.get(j).values();
                double lengths = Math.sqrt(dot(expected, expected) * dot(other, other));
                assertThat(dot(doubles(embeddings[i]), doubles(embeddings[j])) / lengths)
                        .as("%s and %s", FACES.get(i).name(), FACES.get(j).name())
                        .isCloseTo(dot(expected, other) / lengths, within(1e-5));
            }
        }
    }

    private static float[] scaled(float[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (pixels[i] - 127.5f) / 128;
        }
        return pixels;
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
