package io.github.lookalike.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.golden.GoldenChip;
import io.github.lookalike.golden.GoldenFace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the ONNX file in {@code models/}, as OpenCV runs it (OnnxNetworkTest: as the program does), against the numbers of dlib itself. */
class CommittedEmbedderTest {

    private static final Path ONNX = Path.of("models/face-embedding-dlib-resnet-v1.onnx");
    private static final List<GoldenFace> FACES = GoldenFace.all();

    private static OpenCvNetwork network;

    @BeforeAll
    static void load() throws IOException {
        network = new OpenCvNetwork(Files.readAllBytes(ONNX));
    }

    @AfterAll
    static void close() {
        network.close();
    }

    @Test
    void all27PortraitsAreAtHand() {
        assertThat(FACES).hasSize(27);
    }

    /** Measured: 7.5e-7 at worst, for every size of batch. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void givesDlibsOwnEmbeddingsInBatchesOf(int batch) {
        for (int start = 0; start < FACES.size(); start += batch) {
            List<GoldenFace> faces = batchFrom(start, batch);
            float[][] embeddings = embed(faces);
            assertThat(embeddings).hasNumberOfRows(batch);
            for (int i = 0; i < batch; i++) {
                assertThat(embeddings[i])
                        .as(faces.get(i).name())
                        .containsExactly(faces.get(i).embedding(), within(1e-4f));
            }
        }
    }

    @Test
    void givesTheSameAloneAndInABatch() {
        List<GoldenFace> faces = batchFrom(0, 16);
        float[][] together = embed(faces);
        for (int i = 0; i < faces.size(); i++) {
            assertThat(together[i])
                    .as(faces.get(i).name())
                    .containsExactly(embed(List.of(faces.get(i)))[0], within(1e-6f));
        }
    }

    /** A batch always full: after the last face the first ones follow. */
    private static List<GoldenFace> batchFrom(int start, int size) {
        return IntStream.range(start, start + size)
                .mapToObj(i -> FACES.get(i % FACES.size()))
                .toList();
    }

    private static float[][] embed(List<GoldenFace> faces) {
        List<float[]> pictures =
                faces.stream().map(face -> GoldenChip.planes(face.chip())).toList();
        return network.embed(pictures, 3, GoldenFace.CHIP_SIZE, GoldenFace.CHIP_SIZE);
    }
}
