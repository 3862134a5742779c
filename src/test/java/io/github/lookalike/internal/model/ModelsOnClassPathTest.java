package io.github.lookalike.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.model.ModelException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsOnClassPathTest {

    private static final String NETWORK = "face-embedding-mobilefacenet.onnx";

    /** Of the build's jar of models, by their names. */
    private final Map<String, byte[]> models = new HashMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void bundledModels() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("models"))) {
            for (Path file : files.toList()) {
                models.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
    }

    @Test
    void areCopiedOnceToTheCacheWithAllThatTheProgramNeeds() throws IOException {
        Path copies = copies();

        assertThat(copies.getParent()).isEqualTo(cache().resolve("models"));
        for (String embedder : BundledModels.EMBEDDERS.values()) {
            assertThat(EmbedderDescriptor.read(copies.resolve(embedder)).digest())
                    .isEqualTo(
                            EmbedderDescriptor.read(Path.of("models", embedder)).digest());
        }
        assertThat(ModelDescriptor.read(copies.resolve(BundledModels.DETECTOR))
                        .content()
                        .verifiedBytes())
                .isEqualTo(models.get("face-detector-mediapipe-full-range.tflite"));
        assertThat(names(copies)).allMatch(models::containsKey).doesNotContain("README.md");

        FileTime early = FileTime.fromMillis(0);
        for (String name : names(copies)) {
            Files.setLastModifiedTime(copies.resolve(name), early);
        }
        assertThat(copies()).isEqualTo(copies);
        for (String name : names(copies)) {
            assertThat(Files.getLastModifiedTime(copies.resolve(name))).as(name).isEqualTo(early);
        }
    }

    @Test
    void aDamagedOrMissingCopyIsMadeAnew() throws IOException {
        Path copies = copies();
        byte[] bytes = models.get(NETWORK).clone();
        bytes[bytes.length / 2] ^= 1;
        Files.write(copies.resolve(NETWORK), bytes);
        Files.writeString(copies.resolve(BundledModels.EMBEDDER), "{}");
        Files.delete(copies.resolve(BundledModels.DETECTOR));

        assertThat(copies()).isEqualTo(copies);
        for (String name : List.of(NETWORK, BundledModels.EMBEDDER, BundledModels.DETECTOR)) {
            assertThat(copies.resolve(name)).hasBinaryContent(models.get(name));
        }
    }

    @Test
    void modelsOfAnotherVersionHaveAnotherFolder() throws IOException {
        Path copies = copies();
        String descriptor = new String(models.get(BundledModels.DETECTOR), StandardCharsets.UTF_8);
        models.put(BundledModels.DETECTOR, (descriptor + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(copies()).isNotEqualTo(copies).hasParent(cache().resolve("models"));
    }

    @Test
    void aJarWithoutModelsHasNone() throws IOException {
        models.clear();
        assertThat(folder(Optional.of(cache()))).isEmpty();
        assertThat(cache()).doesNotExist();
    }

    @Test
    void aDamagedJarIsRefused() {
        models.put(NETWORK, new byte[3]);
        assertThatThrownBy(this::copies)
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(NETWORK + ": damaged, or not the model that its descriptor tells of");
        models.remove(NETWORK);
        assertThatThrownBy(this::copies)
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("META-INF/lookalike/models/" + NETWORK + " is not on the class path");
    }

    @Test
    void whereNothingCanBeCopiedItIsToldWhatToDo() throws IOException {
        String remedy = ". Unpack the jar's META-INF/lookalike/models/ and name it by the system property"
                + " lookalike.models or by LookalikeOptions.modelsIn";
        Files.writeString(cache(), "a file, where a folder is to be");
        assertThatThrownBy(this::copies)
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("the models are in a jar, and they can't be copied to " + cache() + ": ")
                .hasMessageEndingWith(remedy);
        assertThatThrownBy(() -> folder(Optional.empty()))
                .isInstanceOf(ModelException.class)
                .hasMessage("the models are in a jar, and you have no home folder to copy them to" + remedy);
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    private Path copies() throws IOException {
        return folder(Optional.of(cache())).orElseThrow();
    }

    private Optional<Path> folder(Optional<Path> cache) throws IOException {
        Path jar = Files.createTempFile(folder, "models", ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> model : models.entrySet()) {
                out.putNextEntry(new JarEntry("META-INF/lookalike/models/" + model.getKey()));
                out.write(model.getValue());
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            return new ModelsOnClassPath(
                            BundledModels.DETECTOR,
                            List.copyOf(BundledModels.EMBEDDERS.values()),
                            loader::getResourceAsStream,
                            cache)
                    .folder();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
