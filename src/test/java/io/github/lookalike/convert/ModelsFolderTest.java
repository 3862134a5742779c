package io.github.lookalike.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code models/} says of its files is true of them. */
class ModelsFolderTest {

    private static final Path MODELS = Path.of("models");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "face-embedding-dlib-resnet-v1",
                "face-embedding-mobilefacenet",
                "face-detector-mediapipe-full-range"
            })
    void descriptorAndCardTellTheFilesDigest(String name) throws IOException, NoSuchAlgorithmException {
        Map<String, Object> descriptor = JSON.std.mapFrom(Files.readString(MODELS.resolve(name + ".json")));
        byte[] model = Files.readAllBytes(MODELS.resolve((String) descriptor.get("file")));
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));

        assertThat(descriptor).containsEntry("name", name).containsEntry("sha256", digest);
        assertThat(MODELS.resolve(name + ".md")).content().contains(digest).contains((String)
                descriptor.get("licence"));
    }
}
