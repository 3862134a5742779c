package io.github.lookalike.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.golden.GoldenFace;
import io.github.lookalike.internal.model.BundledModels;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.model.ModelException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the bundled embedder, as ONNX Runtime runs it in the program, against the numbers of dlib itself. */
class OnnxNetworkTest {

    private static final List<GoldenFace> FACES = GoldenFace.all();

    private static Network network;

    @BeforeAll
    static void load() throws ModelException {
        network = Networks.load(
                ModelDescriptor.read(BundledModels.folder().resolve(BundledModels.EMBEDDERS.get("dlib"))));
    }

    @AfterAll
    static void close() {
        network.close();
    }

    @Test
    void runsOnnxInOnnxRuntime() {
        assertThat(network).isInstanceOf(OnnxNetwork.class);
        assertThat(Networks.runtimes()).containsExactly("OpenCV 4.13.0", "ONNX Runtime 1.24.1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16, 27})
    void givesDlibsOwnEmbeddingsInBatchesOf(int batch) {
        for (int start = 0; start < FACES.size(); start += batch) {
            List<GoldenFace> faces = FACES.subList(start, Math.min(start + batch, FACES.size()));
            float[][] embeddings = embed(faces);
            for (int i = 0; i < faces.size(); i++) {
                assertThat(embeddings[i])
                        .as(faces.get(i).name())
                        .containsExactly(faces.get(i).embedding(), within(1e-5f));
            }
        }
    }

    @Test
    void givesTheSameEachTime() {
        assertThat(embed(FACES)).isDeepEqualTo(embed(FACES));
    }

    @Test
    void anEmptyBatchGivesNothing() {
        assertThat(network.run(List.of(), "embedding")).isDeepEqualTo(new float[1][0]);
    }

    private static float[][] embed(List<GoldenFace> faces) {
        float[] values = network.run(faces.stream().map(GoldenFace::chip).toList(), "embedding")[0];
        int size = values.length / faces.size();
        return IntStream.range(0, faces.size())
                .mapToObj(i -> Arrays.copyOfRange(values, i * size, (i + 1) * size))
                .toArray(float[][]::new);
    }
}
