package io.github.lookalike.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertMobileFaceNetTest {

    /** Where {@code MobileFaceNet.tflite} is, on a machine that has it (models/README.md). */
    private static final String TFLITE_MODEL = System.getenv("LOOKALIKE_MOBILEFACENET_MODEL");

    private static final SmallTflite NETWORK = new SmallTflite();

    @TempDir
    Path folder;

    /** Lengths and cosines stay, whether all outputs are left, turned, or as many as they have dimensions. */
    @ParameterizedTest
    @CsvSource({"1, 9", "1, 5", "6, 9", "6, 5"})
    void theConvertedNetworkComputesWhatTheOperatorsSay(int batch, int outputs) throws IOException {
        List<double[]> pictures = IntStream.range(0, batch)
                .mapToObj(ConvertMobileFaceNetTest::picture)
                .toList();
        double[][] expected = pictures.stream()
                .map(picture -> TfliteRun.run(NETWORK, picture))
                .toArray(double[][]::new);
        float[][] embeddings;
        try (OpenCvNetwork network = new OpenCvNetwork(Files.readAllBytes(convert(outputs)))) {
            embeddings = network.embed(
                    pictures.stream().map(ConvertMobileFaceNetTest::planes).toList(),
                    3,
                    SmallTflite.ROWS,
                    SmallTflite.COLUMNS);
        }

        assertThat(embeddings).hasDimensions(batch, outputs);
        for (int i = 0; i < batch; i++) {
            for (int j = 0; j < batch; j++) {
                double scale = Math.sqrt(dot(expected[i], expected[i]) * dot(expected[j], expected[j]));
                assertThat(dot(doubles(embeddings[i]), doubles(embeddings[j])) / scale)
                        .as("pictures %d and %d", i, j)
                        .isCloseTo(dot(expected[i], expected[j]) / scale, within(1e-5));
            }
        }
    }

    /** Of three pairs of linear layers, the first and the last; the two in between would be more as one. */
    @Test
    void linearLayersAreOneWhereThatIsLess() throws IOException {
        List<NodeProto> nodes =
                ModelProto.parseFrom(Files.readAllBytes(convert(5))).getGraph().getNodeList();
        assertThat(nodes.stream().filter(node -> node.getName().startsWith("conv")))
                .as("of 15 convolutions")
                .hasSize(13);
        assertThat(nodes).extracting(NodeProto::getOpType).containsOnly("Conv", "Relu", "Add", "Flatten");
        assertThat(nodes.get(nodes.size() - 1).getOutput(0)).isEqualTo("embedding");
    }

    @Test
    void theSameFileConvertsToTheSameBytes() throws IOException {
        assertThat(convert(5)).hasSameBinaryContentAs(convert(5));
    }

    @Test
    void anotherFileIsRefusedByNameAndLeavesNothingBehind() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "not a network");
        Path onnx = folder.resolve("out.onnx");
        assertThatThrownBy(() -> ConvertMobileFaceNet.convert(notes, onnx))
                .isInstanceOf(NetworkFormatException.class)
                .hasMessage(notes + " is no MobileFaceNet: at byte 4: 'a ne' instead of 'TFL3'");
        assertThat(onnx).doesNotExist();
    }

    @Test
    void aNetworkOfFewerOutputsThanAreWantedIsRefused() throws IOException {
        Path tflite = Files.write(folder.resolve("small.tflite"), NETWORK.toFile());
        assertThatThrownBy(() -> ConvertMobileFaceNet.convert(tflite, folder.resolve("out.onnx")))
                .isInstanceOf(NetworkFormatException.class)
                .hasMessage(tflite
                        + " is no MobileFaceNet: the network ends in no linear layer of 128 to 512 values, flattened");
    }

    @Test
    void theCommittedModelIsWhatTheTfliteFileConvertsTo() throws IOException {
        assumeTrue(TFLITE_MODEL != null, "LOOKALIKE_MOBILEFACENET_MODEL names no file");
        Path onnx = folder.resolve("remade.onnx");
        ConvertMobileFaceNet.convert(Path.of(TFLITE_MODEL), onnx);
        assertThat(onnx).hasSameBinaryContentAs(Path.of("models/face-embedding-mobilefacenet.onnx"));
    }

    private Path convert(int outputs) throws IOException {
        Path tflite = Files.write(folder.resolve("network.tflite"), NETWORK.toFile());
        Path onnx = Files.createTempFile(folder, "network", ".onnx");
        ConvertMobileFaceNet.convert(tflite, onnx, outputs);
        return onnx;
    }

    private static double[] picture(int seed) {
        Random random = new Random(seed);
        return random.doubles(SmallTflite.ROWS * SmallTflite.COLUMNS * 3, -1, 1)
                .map(value -> (float) value)
                .toArray();
    }

    private static float[] planes(double[] picture) {
        float[] planes = new float[picture.length];
        for (int i = 0; i < planes.length; i++) {
            planes[i % 3 * (planes.length / 3) + i / 3] = (float) picture[i];
        }
        return planes;
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
