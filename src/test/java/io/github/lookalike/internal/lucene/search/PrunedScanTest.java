package io.github.lookalike.internal.lucene.search;

import static io.github.lookalike.gallery.GallerySamples.DIMENSION;
import static io.github.lookalike.gallery.GallerySamples.MODEL;
import static io.github.lookalike.gallery.GallerySamples.photo;
import static io.github.lookalike.gallery.GallerySamples.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Levelling;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GallerySamples;
import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.MemoryGallery;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.internal.lucene.LuceneGallery;
import io.github.lookalike.internal.lucene.vectors.PcaSketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Galleries that are large enough for a {@link PcaSketch}. */
class PrunedScanTest {

    private static final int FACES = 9000;
    private static final int PEOPLE = 700;

    @TempDir
    private Path folder;

    private final Random random = new Random(3);
    private final MemoryGallery oracle = new MemoryGallery(MODEL);

    @Test
    @Tag("slow")
    void answersAreThoseOfAPlainList() throws IOException {
        try (Gallery gallery = filled()) {
            assertThat(sketches()).isNotEmpty();
            for (int i = 0; i < 60; i++) {
                Query query = query(i % 2 == 0 ? Metric.L2 : Metric.COSINE);
                assertThat(gallery.search(query)).as("%s", query).isEqualTo(oracle.search(query));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void whatWasRemovedOrPutSinceIsHonoured(Metric metric) throws IOException {
        try (Gallery gallery = filled()) {
            for (int i = 0; i < 20; i++) {
                String person = "p" + random.nextInt(PEOPLE);
                gallery.removePerson(person);
                oracle.removePerson(person);
                put(gallery, random.nextInt(FACES));
                Query query = query(metric);
                assertThat(gallery.search(query)).as("%s", query).isEqualTo(oracle.search(query));
            }
        }
    }

    @Test
    void aFaceIsFoundAmongAllThatLookAlmostTheSame() throws IOException {
        float[] same = GallerySamples.direction(random, DIMENSION).values();
        try (Gallery gallery = open()) {
            for (int i = 0; i < FACES; i++) {
                float[] nearly = same.clone();
                nearly[i % DIMENSION] += (i % 40 - 20) * 1e-7f;
                store(gallery, i, random.nextInt(PEOPLE), Embedding.normalise(nearly));
            }
            gallery.commit();
            for (int i = 0; i < 10; i++) {
                Query query = Query.of(List.of(Embedding.normalise(same)))
                        .top(1 + i)
                        .by(Grouping.PHOTO)
                        .build();
                assertThat(gallery.search(query)).isEqualTo(oracle.search(query));
            }
        }
    }

    @Test
    void aGalleryWhoseSketchIsGoneAnswersTheSame() throws IOException {
        filled().close();
        // As galleries of the first version are.
        try (Gallery gallery = LuceneGallery.openReadOnly(place(), MODEL)) {
            Query query = query(Metric.L2);
            List<Hit> before = gallery.search(query);
            assertThat(before).isEqualTo(oracle.search(query));
        }
        assertThat(sketches()).isNotEmpty();
        for (Path sketch : sketches()) {
            Files.delete(sketch);
        }
        try (Gallery gallery = LuceneGallery.openReadOnly(place(), MODEL)) {
            Query query = query(Metric.L2);
            assertThat(gallery.search(query)).isEqualTo(oracle.search(query));
        }
    }

    @Test
    void aFlippedBitOfASketchIsRecognised() throws IOException {
        filled().close();
        Path sketch = sketches().get(0);
        byte[] bytes = Files.readAllBytes(sketch);
        bytes[bytes.length / 2] ^= 4;
        Files.write(sketch, bytes);
        assertThatThrownBy(() -> LuceneGallery.openReadOnly(place(), MODEL))
                .isInstanceOf(GalleryException.class)
                .hasMessageContaining("is damaged");
    }

    private Gallery filled() throws IOException {
        Gallery gallery = open();
        for (int i = 0; i < FACES; i++) {
            put(gallery, i);
            if (i % (FACES / 12) == 0) {
                gallery.commit(); // so that segments are merged, and the large one's files stand by themselves
            }
        }
        gallery.commit();
        return gallery;
    }

    private void put(Gallery gallery, int number) throws IOException {
        int person = random.nextInt(PEOPLE);
        store(gallery, number, person, ofPerson(person));
    }

    /** One of the photos of a person, which are near each other, more or less. */
    private Embedding ofPerson(int person) {
        float[] values = GallerySamples.direction(new Random(person), DIMENSION).values();
        float[] chance = GallerySamples.direction(random, DIMENSION).values();
        for (int i = 0; i < DIMENSION; i++) {
            values[i] += person % 4 * 0.4f * chance[i];
        }
        return Embedding.normalise(values);
    }

    private void store(Gallery gallery, int number, int person, Embedding embedding) throws IOException {
        Photo photo = photo(number + ".jpg", "p" + person);
        List<Template> faces = List.of(template(embedding, 10));
        gallery.put(photo, faces);
        oracle.put(photo, faces);
    }

    private Query query(Metric metric) {
        int person = random.nextInt(2 * PEOPLE);
        List<Embedding> probes = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> ofPerson(person))
                .toList();
        Aggregation aggregation = random.nextInt(3) == 0 ? Aggregation.NEAREST : Aggregation.TEMPLATE.by(metric);
        return Query.of(probes)
                .top(1 + random.nextInt(20))
                .metric(metric)
                .by(random.nextBoolean() ? Grouping.PERSON : Grouping.PHOTO)
                .aggregation(aggregation)
                .withoutPhotos(Set.of(photo(random.nextInt(FACES) + ".jpg", "x").sha256()))
                .withoutPeople(Set.of("p" + random.nextInt(PEOPLE)))
                .levelling(new Levelling(0.3 + random.nextDouble(), 0.2 + random.nextDouble()))
                .build();
    }

    private Gallery open() throws IOException {
        return LuceneGallery.open(place(), MODEL);
    }

    private Path place() {
        return folder.resolve("gallery");
    }

    private List<Path> sketches() throws IOException {
        try (Stream<Path> files = Files.list(place())) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith("." + PcaSketch.EXTENSION))
                    .toList());
        }
    }
}
