package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that is not what its descriptor says is not run. */
class ModelsIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"face-detector-mediapipe-full-range.tflite", "face-embedding-dlib-resnet-v1.onnx"})
    void aFlippedBitIsRefusedByName(String name) throws IOException {
        Path models = Files.createDirectory(folder.resolve("models"));
        try (Stream<Path> files = Files.list(Program.DISTRIBUTION.resolve("models"))) {
            for (Path file : files.toList()) {
                Files.copy(file, models.resolve(file.getFileName()));
            }
        }
        Path file = models.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        Program lookalike =
                Program.launcher(folder.resolve("data")).with("LOOKALIKE_OPTS", "-Dlookalike.models=" + models);
        for (String[] command : new String[][] {
            {"find", "images/me/collins.jpg", "--in", "images/celebs"}, {"embed", "images/me/collins.jpg"},
            {"index", "images/celebs"}, {"distance", "images/me/collins.jpg", "images/celebs/hopper.jpg"}
        }) {
            Outcome outcome = lookalike.run(command);
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err())
                    .startsWith("lookalike: " + file
                            + ": damaged, or not the model that its descriptor tells of: SHA-256 is ")
                    .endsWith(". Take the file from the distribution again.\n")
                    .hasLineCount(1);
        }
    }
}
