package io.github.lookalike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.ChosenFaces;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.face.FaceChoice;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.internal.model.BundledModels;
import io.github.lookalike.model.ModelException;
import io.github.lookalike.portraits.ManyPhotos;
import io.github.lookalike.portraits.Portraits;
import io.github.lookalike.ranking.Match;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookalikeTest {

    @TempDir
    Path folder;

    private static Lookalike lookalike;

    @BeforeAll
    static void open() throws ModelException {
        lookalike = Lookalike.open();
    }

    @AfterAll
    static void close() {
        lookalike.close();
    }

    @Test
    void aFolderIsIndexedAndSearchedAsTheReadmeSays() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("celebs"));
        for (String person : List.of("hopper", "obama", "trump")) {
            Files.copy(Portraits.of(person), photos.resolve(person + ".jpg"));
        }
        try (Gallery celebs = lookalike.openGallery(folder.resolve("celebs.gallery"))) {
            IndexSummary summary = lookalike.index(photos, celebs);
            assertThat(summary.done().embedded()).isEqualTo(3);

            Probe me = lookalike.probe(Portraits.of("collins"));
            assertThat(lookalike.find(me, celebs, SearchOptions.top(2)))
                    .extracting(Match::rank, Match::person)
                    .containsExactly(tuple(1, "hopper"), tuple(2, "trump"));
        }
    }

    @Test
    void aPictureInMemoryIsTheProbeThatItsFileIs() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("celebs"));
        for (String person : List.of("hopper", "obama")) {
            Files.copy(Portraits.of(person), photos.resolve(person + ".jpg"));
        }
        EncodedImage piped = new EncodedImage(Path.of("-"), Files.readAllBytes(Portraits.of("obama")));
        try (Gallery celebs = lookalike.openGallery(folder.resolve("celebs.gallery"))) {
            lookalike.index(photos, celebs);
            Probe probe = lookalike.probe(piped);
            assertThat(probe.embeddings())
                    .isEqualTo(lookalike.probe(Portraits.of("obama")).embeddings());
            assertThat(lookalike.find(probe, celebs, SearchOptions.top(2)))
                    .as("without the same photo")
                    .extracting(Match::person)
                    .containsExactly("hopper");
        }
    }

    @Test
    void indexingEndsWhenItsCallerIsInterruptedAndGoesOnNextTime() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("large"));
        ManyPhotos.copies(Portraits.enlarged("obama", 3464, photos.resolve("obama.jpg")), 9, photos);
        Thread caller = Thread.currentThread();
        IndexListener interrupting = new IndexListener() {
            @Override
            public void photoDone(Path photo) {
                caller.interrupt();
            }
        };
        try (Gallery gallery = lookalike.openGallery(folder.resolve("gallery"))) {
            IndexSummary summary = lookalike.index(photos, gallery, IndexOptions.defaults(), interrupting);
            assertThat(summary.cancelled()).isTrue();
            assertThat(summary.counts().photos()).isBetween(1, 9);
            assertThat(Thread.interrupted()).as("used up").isFalse();
            try (Gallery committed = lookalike.readGallery(folder.resolve("gallery"))) {
                assertThat(committed.photos()).hasSize(summary.counts().photos());
            }
            IndexSummary next = lookalike.index(photos, gallery);
            assertThat(next.counts().photos()).isEqualTo(10);
            assertThat(next.done().unchanged()).isEqualTo(summary.counts().photos());
        }
    }

    @Test
    void aPhotoWithoutAFaceIsNoProbe() {
        Path meadow = Portraits.landscape(folder.resolve("meadow.png"));
        assertThatThrownBy(() -> lookalike.probe(meadow))
                .isInstanceOf(NoFaceException.class)
                .hasMessageStartingWith(meadow + ": no face found");
    }

    @Test
    void pixelsAndStreamsAreProbesAsFilesAre() throws IOException {
        Path png = folder.resolve("obama.png");
        BufferedImage pixels = ImageIO.read(Portraits.of("obama").toFile());
        ImageIO.write(pixels, "png", png.toFile());

        List<Embedding> ofFile = lookalike.probe(png).embeddings();

        EncodedImage drawn = EncodedImage.of(Path.of("drawn"), pixels);
        assertThat(lookalike.probe(drawn).embeddings()).isEqualTo(ofFile);
        assertThat(lookalike.probe(drawn).label()).isEqualTo("drawn");
        try (InputStream upload = Files.newInputStream(png)) {
            EncodedImage uploaded = EncodedImage.of(Path.of("upload"), upload, 1 << 20);
            assertThat(lookalike.probe(uploaded).embeddings()).isEqualTo(ofFile);
        }
        assertThatThrownBy(() -> EncodedImage.of(Path.of("upload"), Files.newInputStream(png), 100))
                .hasMessageStartingWith("upload: more than the limit of 100 bytes");
    }

    @Test
    @Tag("slow")
    void aPhotoOfManyIsSearchedByTheFaceThatIsIndexed() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("parties"));
        Portraits.sideBySide("bush", "lincoln", photos.resolve("two.png"));
        for (int seed = 11; seed <= 20; seed++) {
            Portraits.crowd(seed, photos.resolve("crowd " + seed + ".png"));
        }
        List<Integer> seen = new ArrayList<>();
        try (Gallery gallery = lookalike.openGallery(folder.resolve("gallery"))) {
            assertThat(lookalike.index(photos, gallery).done().severalFaces()).isGreaterThan(2);
            for (String person : gallery.people().keySet()) {
                Path photo = photos.resolve(person + ".png");
                Template indexed = gallery.entries(person).get(0).template();
                assertThat(lookalike.probe(photo).portraits()).as(person).containsExactly(new Portrait(photo, indexed));
                ChosenFaces all = lookalike.faces(lookalike.load(photo), new FaceChoice.All());
                assertThat(all.templates().get(0)).as(person).isEqualTo(indexed);
                assertThat(lookalike
                                .faces(lookalike.load(photo), new FaceChoice.Numbered(2))
                                .faces())
                        .isEqualTo(all.faces().stream().skip(1).limit(1).toList());
                seen.add(all.seen()
                        - lookalike
                                .faces(lookalike.load(photo), FaceChoice.MAIN)
                                .seen());
            }
        }
        assertThat(seen)
                .as("of some photos, all faces are more than were seen on the way")
                .anyMatch(more -> more > 0);
    }

    @Test
    @Tag("slow")
    void severalThreadsGetWhatOneGets() throws IOException {
        Template alone = lookalike.faces(Portraits.of("curie")).get(0);
        List<Template> together =
                IntStream.range(0, 8).parallel().mapToObj(i -> faceOf("curie")).toList();

        assertThat(together).allMatch(face -> face.equals(alone));
    }

    @Test
    void aDamagedModelIsNoFaultOfThePhotos() throws IOException {
        LookalikeOptions standard = LookalikeOptions.standard();
        Path descriptor = Files.copy(
                BundledModels.folder().resolve(BundledModels.EMBEDDERS.get("dlib")), folder.resolve("model.json"));
        Files.writeString(folder.resolve("face-embedding-dlib-resnet-v1.onnx"), "not a network");
        Path photos = Files.createDirectory(folder.resolve("celebs"));
        Files.copy(Portraits.of("obama"), photos.resolve("obama.jpg"));

        try (Lookalike broken = Lookalike.open(standard.withEmbedder(descriptor));
                Gallery gallery = broken.openGallery(folder.resolve("gallery"))) {
            assertThatThrownBy(() -> broken.index(photos, gallery))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("SHA-256");
        }
    }

    @Test
    void afterClosingNoPhotoIsLookedAt() throws IOException {
        Lookalike closed = Lookalike.open();
        closed.close();
        assertThatThrownBy(() -> closed.probe(Portraits.of("obama")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this Lookalike is closed");
    }

    @Test
    void everybodyIsNearestToThemselves() throws IOException {
        Probe obama = lookalike.probe(Portraits.of("obama"));
        assertThat(lookalike
                        .compare(obama, obama, Metric.L2, Aggregation.NEAREST)
                        .distance())
                .isZero();
    }

    private static Template faceOf(String person) {
        try {
            return lookalike.faces(Portraits.of(person)).get(0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
