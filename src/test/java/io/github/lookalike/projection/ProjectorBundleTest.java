package io.github.lookalike.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectorBundleTest {

    private static final float[][] TWO = {{1, -0.1f, 3e-10f}, {0, 1 / 3f, 123456.79f}};
    private static final ProjectorMetadata LABELS = ProjectorMetadata.ofLabels(List.of("Ride", "Jemison"));

    @TempDir
    private Path folder;

    @Test
    void bundleWithoutPicturesIsThreeFiles() throws IOException {
        new ProjectorBundle("faces", TWO, LABELS, Optional.empty()).write(folder.resolve("a/b"));

        Path bundle = folder.resolve("a/b");
        assertThat(Files.readString(bundle.resolve("vectors.tsv")))
                .isEqualTo("1.0\t-0.1\t3.0E-10\n0.0\t0.33333334\t123456.79\n");
        assertThat(Files.readString(bundle.resolve("metadata.tsv"))).isEqualTo("Ride\nJemison\n");
        assertThat(embedding(bundle))
                .isEqualTo(Map.of(
                        "tensorName", "faces",
                        "tensorShape", List.of(2, 3),
                        "tensorPath", "vectors.tsv",
                        "metadataPath", "metadata.tsv"));
        assertThat(bundle).isDirectoryNotContaining("glob:**sprite.png");
    }

    @Test
    void spriteIsInTheConfigurationWithTheSizeOfOnePicture() throws IOException {
        List<BufferedImage> pictures = Collections.nCopies(2, new BufferedImage(30, 30, BufferedImage.TYPE_INT_RGB));

        new ProjectorBundle("faces", TWO, LABELS, Optional.of(Sprite.ofPictures(pictures, 24))).write(folder);

        assertThat(folder.resolve("sprite.png")).isNotEmptyFile();
        assertThat(embedding(folder))
                .containsEntry("sprite", Map.of("imagePath", "sprite.png", "singleImageDim", List.of(24, 24)));
    }

    @Test
    void everyFloatIsReadBackAsItWas() throws IOException {
        Random random = new Random(3);
        float[][] vectors = new float[500][2];
        for (float[] vector : vectors) {
            for (int j = 0; j < 2; ) {
                vector[j] = Float.intBitsToFloat(random.nextInt());
                j += Float.isFinite(vector[j]) ? 1 : 0;
            }
        }
        ProjectorMetadata labels = ProjectorMetadata.ofLabels(Collections.nCopies(500, "x"));

        new ProjectorBundle("any", vectors, labels, Optional.empty()).write(folder);

        float[][] read = Files.readAllLines(folder.resolve("vectors.tsv")).stream()
                .map(line -> line.split("\t"))
                .map(cells -> new float[] {Float.parseFloat(cells[0]), Float.parseFloat(cells[1])})
                .toArray(float[][]::new);
        assertThat(read).isDeepEqualTo(vectors);
    }

    @Test
    void limitsOfTheProjectorAreNamed() {
        ProjectorMetadata many = ProjectorMetadata.ofLabels(Collections.nCopies(100_001, "x"));
        assertThatThrownBy(() -> new ProjectorBundle("x", new float[100_001][2], many, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the Embedding Projector shows at most 100000 points, not 100001; export a part of them");
        assertThatThrownBy(() -> new ProjectorBundle("x", new float[2][1], LABELS, Optional.empty()))
                .hasMessage("the Embedding Projector refuses vectors of one value");
        assertThatThrownBy(() -> new ProjectorBundle("x", new float[3][2], LABELS, Optional.empty()))
                .hasMessage("3 vectors, but 2 rows of metadata");
        assertThatThrownBy(() ->
                        new ProjectorBundle("x", new float[][] {{1, 2}, {Float.NaN, 0}}, LABELS, Optional.empty()))
                .hasMessage("vector 1 has NaN at 0");
    }

    /** The one embedding of the configuration. */
    private static Map<String, Object> embedding(Path bundle) throws IOException {
        Map<String, Object> config = JSON.std.mapFrom(Files.readString(bundle.resolve("projector_config.json")));
        assertThat(config).containsOnlyKeys("embeddings");
        assertThat(config.get("embeddings"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> embeddings = (List<Map<String, Object>>) config.get("embeddings");
        return embeddings.get(0);
    }
}
