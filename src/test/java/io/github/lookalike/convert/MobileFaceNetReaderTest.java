package io.github.lookalike.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.convert.FlatBytes.Table;
import io.github.lookalike.convert.MobileLayer.Convolved;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no MobileFaceNet, by accident or on purpose, are refused with the place, and nothing else happens. */
class MobileFaceNetReaderTest {

    private static final byte[] FILE = new SmallTflite().toFile();

    @Test
    void readsLayersInTheOrderOfComputation() throws NetworkFormatException {
        MobileFaceNet network = MobileFaceNetReader.read(FILE);
        assertThat(network.input()).isEqualTo(new MobileFaceNet.Extent(3, SmallTflite.ROWS, SmallTflite.COLUMNS));
        assertThat(network.outputs()).isEqualTo(SmallTflite.OUTPUTS);
        Convolution first = ((Convolved) network.layers().get(0)).convolution();
        assertThat(first.filters().shape()).isEqualTo(new Tensor.Shape(4, 3, 3, 3));
        assertThat(first.padding()).as("18 rows by twos, 15 columns by twos").isEqualTo(new Padding(0, 1, 1, 1));
        Convolved depthwise = (Convolved) network.layers().get(1);
        assertThat(depthwise.convolution().groups()).isEqualTo(4);
        assertThat(depthwise.convolution().filters().shape()).isEqualTo(new Tensor.Shape(4, 1, 3, 3));
        assertThat(depthwise.input()).as("the PReLU's last operator").isEqualTo(5);
    }

    /** Worked out by hand: below zero, relu(x) + a * (x - |x|) is 2a * x. */
    @Test
    void aSlopeIsTwiceTheFactor() throws NetworkFormatException {
        SmallTflite network = new SmallTflite();
        int factors = ((int[]) network.operators.get(4).fields().get(1))[0];
        setFloats(network, factors, .125f, -.5f, 0, 2);
        Convolved first =
                (Convolved) MobileFaceNetReader.read(network.toFile()).layers().get(0);
        assertThat(first.slopes().orElseThrow()).containsExactly(.25f, -1, 0, 4);
    }

    @Test
    void everyTruncationIsNoticed() {
        for (int length = 0; length < FILE.length; length++) {
            byte[] truncated = Arrays.copyOf(FILE, length);
            assertThatThrownBy(() -> MobileFaceNetReader.read(truncated))
                    .as("%d bytes", length)
                    .isInstanceOf(NetworkFormatException.class)
                    .hasMessageMatching("at byte \\d+: .* file of " + length + " bytes.*");
        }
    }

    /** Whatever the bytes, there is a network or a complaint. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 30})
    void damagedFilesAreReadOrRefused(int damages) {
        Random random = new Random(damages);
        int refused = 0;
        for (int run = 0; run < 1000; run++) {
            byte[] damaged = FILE.clone();
            ByteBuffer bytes = ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < damages; i++) {
                int at = random.nextInt(FILE.length - Integer.BYTES);
                switch (random.nextInt(3)) {
                    case 0 -> bytes.put(at, (byte) random.nextInt());
                    case 1 -> bytes.putInt(at, random.nextInt(64) - 32);
                    default -> bytes.putInt(at, random.nextInt());
                }
            }
            refused += isRefused(damaged) ? 1 : 0;
        }
        assertThat(refused).isBetween(100, 1000);
    }

    private static boolean isRefused(byte[] file) {
        try {
            MobileFaceNetGraph.of(MobileFaceNetReader.read(file).folded().reduced(SmallTflite.RANK));
            return false;
        } catch (NetworkFormatException e) {
            assertThat(e)
                    .hasMessageMatching(
                            "(?s)(at byte -?\\d+: |operator \\d+|the network|an input|weights|the graph).*");
            return true;
        }
    }

    static Stream<Arguments> networksOfAnotherKind() {
        return Stream.of(
                kind(
                        "operator 0 (CONV_2D): takes the tensors [0, 1], which are others than expected",
                        n -> n.operators.get(0).with(1, new int[] {0, 1})),
                kind(
                        "operator 2 (ABS): takes the tensors [0], which are others than expected",
                        n -> n.operators.get(2).with(1, new int[] {0})),
                kind(
                        "operator 2 (RELU): stands where ABS is expected",
                        n -> n.operators.get(2).with(0, 4)),
                kind(
                        "operator 6 (ABS): no layer starts with this",
                        n -> n.operators.get(6).with(0, 7).with(3, (byte) 0)),
                kind(
                        "operator 0 (CONV_2D): takes tensor 3, which no layer before it makes",
                        n -> n.operators.get(0).with(1, new int[] {3, 1, 2})),
                kind(
                        "operator 0 (CONV_2D), tensor 1: values of type 9, not 32-bit floats",
                        n -> n.tensors.get(1).with(1, (byte) 9)),
                kind(
                        "operator 0 (CONV_2D), tensor 1: 432 bytes for the shape [4, 3, 3, 4]",
                        n -> n.tensors.get(1).with(0, new int[] {4, 3, 3, 4})),
                kind(
                        "operator 0 (CONV_2D), tensor 1: 432 bytes for the shape [65536, 65536, 65536, 65536]",
                        n -> n.tensors.get(1).with(0, new int[] {65536, 65536, 65536, 65536})),
                kind(
                        "operator 0 (CONV_2D), tensor 2: [5] values for 4 channels",
                        n -> n.tensors.get(2).with(0, new int[] {5})),
                kind(
                        "operator 0 (CONV_2D), tensor 2: a value that is not finite",
                        n -> setFloats(n, 2, 1, Float.NaN, 1, 1)),
                kind(
                        "operator 0 (CONV_2D): makes pictures of 9x8x4, not [2, 9, 9, 4]",
                        n -> n.tensors.get(3).with(0, new int[] {2, 9, 9, 4})),
                kind(
                        "an input of the shape [2, 65536, 15, 3] is no batch of pictures",
                        n -> n.tensors.get(0).with(0, new int[] {2, 65536, 15, 3})),
                kind("root.subgraphs[0].operators[0].builtin_options: an operator with activation", n -> options(n, 0)
                        .with(3, (byte) 1)),
                kind("root.subgraphs[0].operators[0].builtin_options: an operator with dilation", n -> options(n, 0)
                        .with(4, 2)),
                kind("root.subgraphs[0].operators[0].builtin_options: padding 0, stride 0x2", n -> options(n, 0)
                        .with(1, 0)),
                kind(
                        "root.subgraphs[0].operators[6].builtin_options: a depth multiplier other than 1",
                        n -> options(n, 6).with(3, 2)),
                kind(
                        "root.subgraphs[0].operators[5]: output 9999 of ",
                        n -> n.operators.get(5).with(2, new int[] {9999})),
                kind(
                        "root.subgraphs[0].operators[0]: operator code 8 of 8",
                        n -> n.operators.get(0).with(0, 8)),
                kind(
                        "root.subgraphs[0].operators[0]: 2 outputs where 1 is expected",
                        n -> n.operators.get(0).with(2, new int[] {3, 4})),
                kind(
                        "root.subgraphs[0].operators[0]: options of type 2 instead of 1 for CONV_2D",
                        n -> n.operators.get(0).with(3, (byte) 2)),
                kind(
                        "root.subgraphs[0].tensors[1]: buffer 77 of",
                        n -> n.tensors.get(1).with(2, 77)),
                kind(
                        "root.subgraphs[0].tensors[1]: shape has 17 elements; at most 16 are read",
                        n -> n.tensors.get(1).with(0, new int[17])));
    }

    @ParameterizedTest
    @MethodSource("networksOfAnotherKind")
    void aNetworkOfAnotherKindIsRefusedWithThePlace(String message, Consumer<SmallTflite> change) {
        SmallTflite network = new SmallTflite();
        change.accept(network);
        byte[] file = network.toFile();
        assertThatThrownBy(() -> MobileFaceNetReader.read(file))
                .isInstanceOf(NetworkFormatException.class)
                .hasMessageContaining(message);
    }

    @Test
    void constantsUsedAgainAndAgainDoNotFillMemory() {
        SmallTflite network = new SmallTflite();
        network.buffers.set(1, new Table().with(0, new byte[4 * 3 * 16 * 16 * Float.BYTES]));
        network.tensors.get(1).with(0, new int[] {4, 16, 16, 3});
        Table convolution = network.operators.get(0);
        network.operators.clear();
        List<Integer> shape = List.of(2, 9, 8, 4);
        for (int i = 0; i < 100; i++) {
            network.tensors.add(
                    new Table().with(0, shape.stream().mapToInt(e -> e).toArray()));
            int[] output = {network.tensors.size() - 1};
            Table again = new Table();
            again.fields().putAll(convolution.fields());
            network.operators.add(again.with(2, output));
        }
        byte[] file = network.toFile();
        assertThatThrownBy(() -> MobileFaceNetReader.read(file))
                .isInstanceOf(NetworkFormatException.class)
                .hasMessageMatching("operator \\d (.*), tensor 1: from here on the constants are larger than the file");
    }

    @Test
    void theSmallestFileThatSaysSoIsRefused() {
        byte[] file = FlatBytes.of(new Table().with(0, 3), "TFL3");
        assertThatThrownBy(() -> MobileFaceNetReader.read(file))
                .hasMessageMatching("at byte \\d+: root: 0 graphs where 1 is expected");
        byte[] older = FlatBytes.of(new Table().with(0, 2), "TFL3");
        assertThatThrownBy(() -> MobileFaceNetReader.read(older))
                .hasMessageMatching("at byte \\d+: root: a schema of version 2 instead of 3");
        assertThatCode(() -> MobileFaceNetReader.read(FILE)).doesNotThrowAnyException();
    }

    private static Arguments kind(String message, Consumer<SmallTflite> change) {
        return Arguments.of(message, change);
    }

    private static Table options(SmallTflite network, int operator) {
        return (Table) network.operators.get(operator).fields().get(4);
    }

    private static void setFloats(SmallTflite network, int tensor, float... values) {
        ByteBuffer data = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        data.asFloatBuffer().put(values);
        int buffer = (int) network.tensors.get(tensor).fields().get(2);
        network.buffers.get(buffer).with(0, data.array());
    }
}
