package io.github.lookalike;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.portraits.Derivation;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexing where a bystander is larger than the person. */
class AgreementIndexTest {

    @TempDir
    Path folder;

    private Path photos;
    private LookalikeOptions standard;

    @BeforeEach
    void curieStandsBesideHopper() throws IOException {
        standard = LookalikeOptions.standard();
        photos = folder.resolve("photos");
        Path curie = Files.createDirectories(photos.resolve("curie"));
        Derivation.MIRRORED.of(Portraits.of("curie"), curie);
        Portraits.overshadowed("curie", "hopper", curie.resolve("both.png"));
    }

    @Test
    @Tag("slow")
    void thePersonsFaceIsTaken() throws IOException {
        try (Lookalike lookalike = Lookalike.open(standard);
                Gallery gallery = lookalike.openGallery(folder.resolve("gallery"))) {
            IndexSummary summary = lookalike.index(photos, gallery);
            assertThat(summary.agreeing()).isEqualTo(1);
            assertThat(summary.done().severalFaces()).isEqualTo(1);
            assertThat(distanceTo("curie", lookalike, gallery)).isLessThan(0.2);

            IndexOptions prominent = IndexOptions.defaults().withMostProminent(true);
            assertThat(lookalike
                            .index(photos, gallery, prominent, IndexListener.NONE)
                            .agreeing())
                    .isZero();
            assertThat(distanceTo("hopper", lookalike, gallery)).isLessThan(0.2);
        }
    }

    @Test
    void whereNobodyKnowsWhatADistanceMeansTheMostProminentIs() throws IOException {
        Path models = Files.createDirectory(folder.resolve("models"));
        try (Stream<Path> files = Files.list(standard.embedder().getParent())) {
            for (Path file : files.toList()) {
                Files.copy(file, models.resolve(file.getFileName()));
            }
        }
        Path descriptor = models.resolve(standard.embedder().getFileName());
        Files.writeString(descriptor, Files.readString(descriptor).replace("\"calibration\"", "\"formerly\""));
        try (Lookalike lookalike = Lookalike.open(standard.withEmbedder(descriptor));
                Gallery gallery = lookalike.openGallery(folder.resolve("gallery"))) {
            assertThat(lookalike.index(photos, gallery).agreeing()).isZero();
            assertThat(distanceTo("hopper", lookalike, gallery)).isLessThan(0.2);
        }
    }

    /** From somebody's portrait to the face that was taken of both. */
    private static double distanceTo(String person, Lookalike lookalike, Gallery gallery) throws IOException {
        Embedding taken = gallery.entries("curie").get(0).template().embedding();
        return lookalike
                .probe(Portraits.of(person))
                .portraits()
                .get(0)
                .template()
                .embedding()
                .distance(taken, Metric.L2);
    }
}
