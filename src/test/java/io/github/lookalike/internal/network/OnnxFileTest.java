package io.github.lookalike.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.internal.model.BundledModels;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.model.ModelException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import onnx.Onnx.ModelProto;
import onnx.Onnx.TensorProto;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds it against ONNX's own classes. */
class OnnxFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"dlib", "mobilefacenet"})
    void takesTheLargeWeightsOutAndLeavesAllElse(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(network(name));
        OnnxFile file = OnnxFile.of(ByteBuffer.wrap(bytes));

        ModelProto whole = ModelProto.parseFrom(bytes);
        ModelProto graph = ModelProto.parseFrom(file.graph());
        Map<String, TensorProto> tensors = whole.getGraph().getInitializerList().stream()
                .collect(Collectors.toMap(TensorProto::getName, Function.identity()));
        for (OnnxFile.Weights weights : file.weights()) {
            TensorProto tensor = tensors.get(weights.name());
            assertThat(weights.shape())
                    .isEqualTo(tensor.getDimsList().stream()
                            .mapToLong(Long::longValue)
                            .toArray());
            assertThat(Arrays.copyOfRange(bytes, weights.offset(), weights.offset() + weights.bytes()))
                    .isEqualTo(tensor.getRawData().toByteArray());
        }
        assertThat(graph.toBuilder()
                        .setGraph(graph.getGraph().toBuilder().clearInitializer())
                        .build())
                .isEqualTo(whole.toBuilder()
                        .setGraph(whole.getGraph().toBuilder().clearInitializer())
                        .build());
        assertThat(graph.getGraph().getInitializerList())
                .extracting(TensorProto::getName)
                .containsExactlyElementsOf(whole.getGraph().getInitializerList().stream()
                        .map(TensorProto::getName)
                        .toList());
        List<TensorProto> outside = graph.getGraph().getInitializerList().stream()
                .filter(tensor -> tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL)
                .toList();
        assertThat(outside)
                .extracting(TensorProto::getName)
                .containsExactlyElementsOf(
                        file.weights().stream().map(OnnxFile.Weights::name).toList());
        assertThat(outside).allMatch(tensor -> tensor.getRawData().isEmpty());
        // So that hardly anything is copied.
        assertThat(file.graph().length).isLessThan(bytes.length / 10);
    }

    @Test
    void aFileThatIsCutOffIsNone() throws IOException {
        byte[] bytes = Files.readAllBytes(network("mobilefacenet"));
        for (int length = bytes.length - 1; length > 0; length -= 997) {
            ByteBuffer cut = ByteBuffer.wrap(bytes, 0, length);
            assertThatThrownBy(() -> OnnxFile.of(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Tag("slow")
    void damageIsMetByACleanRefusalIfAtAll() throws IOException {
        byte[] bytes = Files.readAllBytes(network("mobilefacenet"));
        for (int at = 0; at < bytes.length; at += 991) {
            bytes[at] ^= (byte) 0xA5;
            try {
                OnnxFile.of(ByteBuffer.wrap(bytes));
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageMatching("a field of .*|a number without an end");
            }
            bytes[at] ^= (byte) 0xA5;
        }
    }

    private static Path network(String name) throws ModelException {
        Path folder = BundledModels.folder();
        return ModelDescriptor.read(folder.resolve(BundledModels.EMBEDDERS.get(name)))
                .file();
    }
}
