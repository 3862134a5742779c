package io.github.lookalike.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertDlibTest {

    /** Where {@code dlib_face_recognition_resnet_model_v1.dat} is, on a machine that has it (models/README.md). */
    private static final String DLIB_MODEL = System.getenv("LOOKALIKE_DLIB_MODEL");

    private static final List<DlibLayer> LAYERS = SmallNetwork.layers();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void theConvertedNetworkComputesWhatTheLayersSay(int batch) throws IOException {
        Path onnx = convert(NetworkBytes.of(LAYERS));
        List<float[]> pictures =
                IntStream.range(0, batch).mapToObj(ConvertDlibTest::picture).toList();

        try (OpenCvNetwork network = new OpenCvNetwork(Files.readAllBytes(onnx))) {
            float[][] outputs = network.embed(pictures, 3, SmallNetwork.ROWS, SmallNetwork.COLUMNS);
            assertThat(outputs).hasNumberOfRows(batch);
            for (int i = 0; i < batch; i++) {
                double[] expected = ReferenceRun.run(LAYERS, pictures.get(i));
                assertThat(expected).hasSize(SmallNetwork.OUTPUTS).doesNotContain(0);
                for (int k = 0; k < expected.length; k++) {
                    assertThat((double) outputs[i][k])
                            .as("output %d of picture %d", k, i)
                            .isCloseTo(expected[k], offset(1e-5 * Math.max(1, Math.abs(expected[k]))));
                }
            }
        }
    }

    @Test
    void theSameFileConvertsToTheSameBytes() throws IOException {
        byte[] dat = NetworkBytes.of(LAYERS);
        assertThat(Files.readAllBytes(convert(dat))).isEqualTo(Files.readAllBytes(convert(dat)));
    }

    @Test
    void anotherFileIsRefusedByNameAndLeavesNothingBehind() throws IOException {
        Path dat = Files.writeString(folder.resolve("notes.txt"), "not a network");
        Path onnx = folder.resolve("out.onnx");
        assertThatThrownBy(() -> ConvertDlib.convert(dat, onnx))
                .isInstanceOf(NetworkFormatException.class)
                .hasMessage(dat + " is not dlib_face_recognition_resnet_model_v1.dat:"
                        + " at byte 0: no integer starts with the byte 0x6e");
        assertThat(onnx).doesNotExist();
    }

    @Test
    void theCommittedModelIsWhatDlibsFileConvertsTo() throws IOException {
        assumeTrue(DLIB_MODEL != null, "LOOKALIKE_DLIB_MODEL names no file");
        Path onnx = folder.resolve("remade.onnx");
        ConvertDlib.convert(Path.of(DLIB_MODEL), onnx);
        assertThat(onnx).hasSameBinaryContentAs(Path.of("models/face-embedding-dlib-resnet-v1.onnx"));
    }

    private Path convert(byte[] dat) throws IOException {
        Path file = Files.write(folder.resolve("network.dat"), dat);
        Path onnx = Files.createTempFile(folder, "network", ".onnx");
        ConvertDlib.convert(file, onnx);
        return onnx;
    }

    private static float[] picture(int seed) {
        Random random = new Random(seed);
        float[] picture = new float[3 * SmallNetwork.ROWS * SmallNetwork.COLUMNS];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = random.nextInt(256);
        }
        return picture;
    }
}
