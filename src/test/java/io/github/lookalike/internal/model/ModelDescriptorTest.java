package io.github.lookalike.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.internal.model.ModelDescriptor.ChipTemplate;
import io.github.lookalike.internal.model.ModelDescriptor.Input;
import io.github.lookalike.model.ModelException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelDescriptorTest {

    private static final String HELLO_SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private static final String JSON =
            """
            {
              "name": "greeter",
              "file": "greeter.onnx",
              "sha256": "%s",
              "licence": "MIT",
              "input": {"name": "image", "width": 12, "height": 10, "channels": "BGR", "mean": [1, 2, 3.5], "scale": 0.5},
              "output": {"name": "vector", "size": 4},
              "chip": {"leftEye": [1, 2], "rightEye": [3, 4], "mouth": [5, 6]},
              "calibration": {"command": "measure it", "same": [[0.1, 0.5]], "different": [[0.3, 0.01], [0.9, 1]]}
            }
            """
                    .formatted(HELLO_SHA256);

    @TempDir
    private Path folder;

    private Path descriptor;

    @BeforeEach
    void write() throws IOException {
        descriptor = folder.resolve("greeter.json");
        Files.writeString(descriptor, JSON);
        Files.writeString(folder.resolve("greeter.onnx"), "hello");
    }

    @Test
    void readsEveryKey() throws ModelException {
        ModelDescriptor model = ModelDescriptor.read(descriptor);

        assertThat(model.name()).isEqualTo("greeter");
        assertThat(model.file()).isEqualTo(folder.resolve("greeter.onnx"));
        assertThat(model.sha256()).isEqualTo(HELLO_SHA256);
        assertThat(model.licence()).isEqualTo("MIT");
        assertThat(model.input()).isEqualTo(new Input("image", 12, 10, false, List.of(1.0, 2.0, 3.5), 0.5));
        assertThat(model.outputName("name")).isEqualTo("vector");
        assertThat(model.outputSize()).isEqualTo(4);
        assertThat(model.chip()).contains(new ChipTemplate(List.of(1.0, 2.0), List.of(3.0, 4.0), List.of(5.0, 6.0)));
        assertThat(model.calibration().orElseThrow().command()).isEqualTo("measure it");
        assertThat(model.calibration().orElseThrow().same()).containsExactly(List.of(0.1, 0.5));
        assertThat(model.calibration().orElseThrow().different())
                .containsExactly(List.of(0.3, 0.01), List.of(0.9, 1.0));
    }

    @Test
    void aDetectorNeedsNeitherChipNorCalibration() throws Exception {
        change("\"chip\"", "\"nothing\"");
        change("\"calibration\"", "\"nothing more\"");

        assertThat(ModelDescriptor.read(descriptor).chip()).isEmpty();
        assertThat(ModelDescriptor.read(descriptor).calibration()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "\"name\": \"greeter\", name",
        "\"file\", file",
        "\"sha256\", sha256",
        "\"licence\", licence",
        "\"input\", input",
        "\"name\": \"image\", input.name",
        "\"width\", input.width",
        "\"mean\", input.mean",
        "\"scale\", input.scale",
        "\"output\", output",
        "\"rightEye\", chip.rightEye",
        "\"command\", calibration.command",
        "\"same\", calibration.same"
    })
    void namesAKeyThatIsMissing(String text, String key) throws IOException {
        change(text, text.replaceFirst("\"", "\"no "));
        assertRefused(": not a model descriptor: " + key + " is missing or of the wrong kind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | \"12\" | input.width is missing or of the wrong kind",
                "12 | 0 | input of no size: 0 x 10",
                "12 | 1e9 | input of 1000000000 x 10, more than 4096 each way",
                "0.5} | 1e999} | input.scale is missing or of the wrong kind",
                "greeter.onnx | ../greeter.onnx | file must be a name in the descriptor's own folder, not ../greeter.onnx",
                "greeter.onnx | /etc/passwd | file must be a name in the descriptor's own folder, not /etc/passwd",
                "greeter.onnx | a/b.onnx | file must be a name in the descriptor's own folder, not a/b.onnx",
                "greeter.onnx | .. | file must be a name in the descriptor's own folder, not ..",
                "[1, 2, 3.5] | [1, 2] | input mean has 2 values, not 3",
                "BGR | GRB | input.channels is neither RGB nor BGR: GRB",
                "[5, 6] | [5] | chip.mouth has a point of 1 numbers, not 2",
                "[0.1, 0.5] | [0.1] | calibration.same has a point of 1 numbers, not 2",
                "\"vector\" | null | output.name is missing or of the wrong kind"
            })
    void namesAValueThatMakesNoSense(String value, String nonsense, String complaint) throws IOException {
        change(value, nonsense);
        assertRefused(": not a model descriptor: " + complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[1]", "{\"name\":"})
    void refusesWhatIsNoJsonObject(String content) throws IOException {
        Files.writeString(descriptor, content);
        assertThatThrownBy(() -> ModelDescriptor.read(descriptor))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(descriptor + ": not a model descriptor: ");
    }

    @Test
    void refusesADescriptorOfAbsurdSize() throws IOException {
        Files.writeString(descriptor, "[".repeat(1 << 21));
        assertRefused(": not a model descriptor: it has more than 1048576 bytes");
        Files.writeString(descriptor, "[".repeat(1 << 19));
        assertThatThrownBy(() -> ModelDescriptor.read(descriptor)).isInstanceOf(ModelException.class);
    }

    @Test
    void refusesAModelOfAbsurdSizeBeforeReadingIt() throws IOException {
        Path file = folder.resolve("greeter.onnx");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(3L << 30); // a hole
        }
        ModelDescriptor model = ModelDescriptor.read(descriptor);

        assertThatThrownBy(() -> model.content().verifiedBytes())
                .isInstanceOf(ModelException.class)
                .hasMessage(file + ": larger than 1073741824 bytes, the most that is read");
    }

    @Test
    void refusesAnAbsentDescriptor() throws IOException {
        Files.delete(descriptor);
        assertRefused(": no such model descriptor");
    }

    @Test
    void asksForOutputsByMeaning() throws Exception {
        change("\"size\": 4", "\"size\": 0");
        ModelDescriptor model = ModelDescriptor.read(descriptor);

        assertThatThrownBy(() -> model.outputName("boxes"))
                .isInstanceOf(ModelException.class)
                .hasMessage("greeter: the descriptor names no output 'boxes'");
        assertThatThrownBy(model::outputSize)
                .isInstanceOf(ModelException.class)
                .hasMessage("greeter: the descriptor gives no output size from 1 to 4096");
    }

    @Test
    void givesTheFilesBytesIfTheyAreTheOnesDescribed() throws IOException {
        assertThat(ModelDescriptor.read(descriptor).content().verifiedBytes())
                .asString()
                .isEqualTo("hello");
    }

    @Test
    void refusesAFileOfAnotherChecksum() throws IOException {
        Path file = Files.writeString(folder.resolve("greeter.onnx"), "hellO");
        ModelDescriptor model = ModelDescriptor.read(descriptor);

        assertThatThrownBy(() -> model.content().verifiedBytes())
                .isInstanceOf(ModelException.class)
                .hasMessage(file + ": damaged, or not the model that its descriptor tells of: SHA-256 is "
                        + "04a6f55face2f46be8c23f627d539827615851e10751b63ec59db6d2c706b770, expected " + HELLO_SHA256
                        + ". Take the file from the distribution again.");
    }

    @Test
    void refusesAnAbsentFile() throws IOException {
        Path file = folder.resolve("greeter.onnx");
        Files.delete(file);
        ModelDescriptor model = ModelDescriptor.read(descriptor);

        assertThatThrownBy(() -> model.content().verifiedBytes())
                .isInstanceOf(ModelException.class)
                .hasMessage(file + ": no such model file");
    }

    private void change(String from, String to) throws IOException {
        String json = Files.readString(descriptor);
        assertThat(json).contains(from);
        Files.writeString(descriptor, json.replace(from, to));
    }

    private void assertRefused(String complaint) {
        assertThatThrownBy(() -> ModelDescriptor.read(descriptor))
                .isInstanceOf(ModelException.class)
                .hasMessage(descriptor + complaint);
    }
}
