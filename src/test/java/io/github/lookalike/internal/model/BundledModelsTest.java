package io.github.lookalike.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.internal.network.Networks;
import io.github.lookalike.model.ModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledModelsTest {

    private static final String PROPERTY = "lookalike.models";

    private final String before = System.getProperty(PROPERTY);

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }

    @Test
    void areFoundInACheckout() throws ModelException {
        System.clearProperty(PROPERTY);
        assertThat(BundledModels.folder().toAbsolutePath())
                .isEqualTo(Path.of("models").toAbsolutePath());
    }

    @Test
    void areFoundWhereThePropertySays(@TempDir Path folder) throws Exception {
        Files.createFile(folder.resolve(BundledModels.EMBEDDER));
        System.setProperty(PROPERTY, folder.toString());

        assertThat(BundledModels.folder()).isEqualTo(folder);
    }

    @Test
    void areNotLookedForElsewhereIfThePropertyIsWrong(@TempDir Path empty) {
        System.setProperty(PROPERTY, empty.toString());
        assertThatThrownBy(BundledModels::folder)
                .isInstanceOf(ModelException.class)
                .hasMessage(empty + ": no models in this folder, which the system property lookalike.models names");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {BundledModels.DETECTOR, "face-embedding-dlib-resnet-v1.json", "face-embedding-mobilefacenet.json"
            })
    void areWhatTheirDescriptorsTellOf(String name) throws ModelException {
        ModelDescriptor model = ModelDescriptor.read(BundledModels.folder().resolve(name));

        assertThat(model.content().verifiedBytes()).isNotEmpty();
        assertThat(name).isEqualTo(model.name() + ".json");
        Networks.load(model).close();
    }

    @Test
    void embeddersHaveShortNamesTheStandardOneFirst() throws ModelException {
        assertThat(BundledModels.EMBEDDERS.keySet()).containsExactly("fused", "dlib", "mobilefacenet");
        assertThat(BundledModels.EMBEDDERS).containsEntry("fused", BundledModels.EMBEDDER);
        for (String descriptor : BundledModels.EMBEDDERS.values()) {
            EmbedderDescriptor embedder =
                    EmbedderDescriptor.read(BundledModels.folder().resolve(descriptor));
            assertThat(descriptor).isEqualTo(embedder.name() + ".json");
            assertThat(embedder.size()).isEqualTo(128);
            if (embedder.map().isPresent()) {
                assertThat(embedder.map().get().verifiedBytes()).isNotEmpty();
            }
        }
    }
}
