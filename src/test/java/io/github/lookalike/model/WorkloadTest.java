package io.github.lookalike.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.golden.GoldenFace;
import io.github.lookalike.golden.GoldenMobileFace;
import io.github.lookalike.internal.file.Sha256;
import io.github.lookalike.internal.model.BundledModels;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.internal.network.Network;
import io.github.lookalike.internal.network.Networks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A network that is loaded for a few pictures is the one that is loaded for many. */
class WorkloadTest {

    static Stream<Arguments> embedders() {
        return Stream.of(
                Arguments.of(
                        "dlib", GoldenFace.all().stream().map(GoldenFace::chip).toList()),
                Arguments.of(
                        "mobilefacenet",
                        GoldenMobileFace.all().stream()
                                .map(GoldenMobileFace::chip)
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("embedders")
    @Tag("slow")
    void bothWaysGiveTheSameEmbeddings(String name, List<byte[]> chips) throws ModelException {
        try (Network few = Networks.load(descriptor(name), Workload.FEW);
                Network many = Networks.load(descriptor(name), Workload.MANY)) {
            for (byte[] chip : chips) {
                assertThat(unit(few.run(List.of(chip), "embedding")[0]))
                        .containsExactly(unit(many.run(List.of(chip), "embedding")[0]), within(1e-5));
            }
            assertThat(unit(few.run(chips, "embedding")[0]))
                    .as("in a batch")
                    .containsExactly(unit(many.run(chips, "embedding")[0]), within(1e-5));
        }
    }

    @Test
    void nothingIsLeftOfANetworkThatIsClosed() throws ModelException {
        byte[] chip = GoldenFace.all().get(0).chip();
        long before = 0;
        for (int i = 0; i < 3; i++) {
            try (Network few = Networks.load(descriptor("dlib"), Workload.FEW)) {
                few.run(List.of(chip), "embedding");
            }
            if (i == 0) {
                before = Pointer.totalCount();
            }
        }
        assertThat(Pointer.totalCount()).isEqualTo(before);
    }

    @Test
    void weightsThatAreMappedAreCheckedToo(@TempDir Path folder) throws IOException {
        ModelDescriptor dlib = descriptor("dlib");
        byte[] bytes = Files.readAllBytes(dlib.file());
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.onnx"), bytes);

        assertThatThrownBy(() -> Networks.load(at(damaged, dlib.sha256()), Workload.FEW))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(damaged + ": damaged, or not the model that its descriptor tells of: SHA-256");
    }

    @Test
    void aFileThatIsNoNetworkIsRefused(@TempDir Path folder) throws IOException {
        for (byte[] content : new byte[][] {"not a network".getBytes("UTF-8"), {}, {8, 7}}) {
            Path file = Files.write(folder.resolve("no.onnx"), content);
            assertThatThrownBy(() -> Networks.load(at(file, Sha256.of(content)), Workload.FEW))
                    .isInstanceOf(ModelException.class)
                    .hasMessageStartingWith(file + ": ONNX Runtime can't load this model: ");
        }
    }

    private static ModelDescriptor descriptor(String name) throws ModelException {
        return ModelDescriptor.read(BundledModels.folder().resolve(BundledModels.EMBEDDERS.get(name)));
    }

    private static ModelDescriptor at(Path file, String sha256) throws ModelException {
        ModelDescriptor dlib = descriptor("dlib");
        return new ModelDescriptor(
                "model", file, sha256, "MIT", dlib.input(), dlib.output(), Optional.empty(), Optional.empty());
    }

    private static double[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        double[] unit = new double[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = vector[i] / Math.sqrt(squares);
        }
        return unit;
    }
}
