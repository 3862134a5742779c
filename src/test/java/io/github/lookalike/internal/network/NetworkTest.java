package io.github.lookalike.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.golden.GoldenFace;
import io.github.lookalike.internal.file.Sha256;
import io.github.lookalike.internal.model.BundledModels;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.internal.model.ModelDescriptor.Input;
import io.github.lookalike.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkTest {

    private static final Input CHIPS = new Input("image", 150, 150, true, List.of(0.0, 0.0, 0.0), 1);

    @TempDir
    private Path folder;

    @Test
    void turnsPicturesIntoWhatTheInputWants() throws ModelException {
        byte[] rgb = GoldenFace.all().get(0).chip();
        byte[] bgr = rgb.clone();
        for (int i = 0; i < bgr.length; i += 3) {
            bgr[i] = rgb[i + 2];
            bgr[i + 2] = rgb[i];
        }
        Input reversed = new Input("image", 150, 150, false, List.of(0.0, 0.0, 0.0), 1);
        Input scaled = new Input("image", 150, 150, true, List.of(255.0, 255.0, 255.0), -1);

        float[] expected = run(embedder(CHIPS), rgb);

        assertThat(run(embedder(reversed), bgr)).isEqualTo(expected);
        assertThat(run(embedder(reversed), rgb)).isNotEqualTo(expected);
        assertThat(run(embedder(scaled), negative(rgb))).isEqualTo(expected);
    }

    @Test
    void refusesAPictureOfAnotherSize() throws ModelException {
        try (Network network = Networks.load(embedder(CHIPS))) {
            assertThatThrownBy(() -> network.run(List.of(new byte[12]), "embedding"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a picture of 12 bytes does not fill the input of 150 x 150 x 3");
        }
    }

    @Test
    void refusesAFileThatIsNoNetwork() throws IOException {
        Path onnx = Files.writeString(folder.resolve("model.onnx"), "not a network");
        Path tflite = Files.writeString(folder.resolve("model.tflite"), "not a network");

        assertRefused(
                model(onnx, CHIPS, "embedding"),
                "ONNX Runtime can't load this model: Failed to load model because protobuf parsing failed.");
        assertRefused(
                model(tflite, CHIPS, "embedding"), "OpenCV can't load this model: DNN/TFLite: model is incorrect");
    }

    @Test
    void refusesADescriptorThatNamesOtherTensors() throws IOException {
        Path file = embedder(CHIPS).file();
        Input pixels = new Input("pixels", 150, 150, true, List.of(0.0, 0.0, 0.0), 1);

        assertRefused(model(file, pixels, "embedding"), "this network has no input 'pixels'");
        assertRefused(model(file, CHIPS, "vector"), "this network has no output 'vector'");
    }

    private static ModelDescriptor embedder(Input input) throws ModelException {
        ModelDescriptor bundled =
                ModelDescriptor.read(BundledModels.folder().resolve(BundledModels.EMBEDDERS.get("dlib")));
        return new ModelDescriptor(
                bundled.name(),
                bundled.file(),
                bundled.sha256(),
                bundled.licence(),
                input,
                bundled.output(),
                bundled.chip(),
                bundled.calibration());
    }

    private static ModelDescriptor model(Path file, Input input, String output) throws IOException {
        return new ModelDescriptor(
                "model",
                file,
                Sha256.of(Files.readAllBytes(file)),
                "MIT",
                input,
                Map.of("name", output, "size", 128),
                Optional.empty(),
                Optional.empty());
    }

    private static float[] run(ModelDescriptor model, byte[] picture) throws ModelException {
        try (Network network = Networks.load(model)) {
            return network.run(List.of(picture), "embedding")[0];
        }
    }

    private static byte[] negative(byte[] picture) {
        byte[] negative = new byte[picture.length];
        for (int i = 0; i < negative.length; i++) {
            negative[i] = (byte) (255 - picture[i]);
        }
        return negative;
    }

    private static void assertRefused(ModelDescriptor model, String complaint) {
        assertThatThrownBy(() -> Networks.load(model))
                .isInstanceOf(ModelException.class)
                .hasMessage(model.file() + ": " + complaint);
    }
}
