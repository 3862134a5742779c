package io.github.lookalike.gallery;

import static io.github.lookalike.gallery.GallerySamples.DIMENSION;
import static io.github.lookalike.gallery.GallerySamples.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Levelling;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.embedding.Template;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Does the same at random to a gallery and to the oracle, and holds their answers side by side. */
final class RandomHistory {

    private static final int STEPS = 150;

    private final GalleryContract subject;
    private final Random random;
    private final List<Embedding> directions = new ArrayList<>();
    private final MemoryGallery oracle = new MemoryGallery(MODEL);
    private MemoryGallery committed = oracle.copy();

    RandomHistory(GalleryContract subject, long seed) {
        this.subject = subject;
        this.random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            Embedding direction = GallerySamples.direction(random, DIMENSION);
            // Two that differ in the last bit: single precision hardly tells them apart, the order must be right.
            directions.addAll(List.of(direction, nudged(direction)));
        }
    }

    void play() throws IOException {
        Gallery gallery = subject.open();
        gallery.commit();
        try {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(20)) {
                    case 0 -> compare(gallery, oracle);
                    case 1 -> {
                        if (random.nextBoolean()) {
                            gallery.commit();
                        } else {
                            gallery.purge();
                        }
                        committed = oracle.copy();
                    }
                    case 2 -> {
                        gallery.close();
                        gallery = subject.open();
                        committed = oracle.copy();
                    }
                    case 3 -> {
                        try (Gallery reader = subject.openReader()) {
                            compare(reader, committed);
                        }
                    }
                    case 4, 5 -> {
                        PhotoId id = randomPhoto().id();
                        gallery.removePhoto(id);
                        oracle.removePhoto(id);
                    }
                    case 6 -> {
                        String person = randomPerson();
                        assertThat(gallery.removePerson(person)).isEqualTo(oracle.removePerson(person));
                    }
                    default -> {
                        Photo photo = randomPhoto();
                        List<Template> faces = randomFaces();
                        gallery.put(photo, faces);
                        oracle.put(photo, faces);
                    }
                }
                Photo photo = randomPhoto();
                assertThat(gallery.faces(photo.id())).isEqualTo(oracle.faces(photo.id()));
                assertThat(gallery.photoOf(photo.sha256())).isEqualTo(oracle.photoOf(photo.sha256()));
            }
            compare(gallery, oracle);
        } finally {
            gallery.close();
        }
    }

    private void compare(Gallery gallery, MemoryGallery expected) throws IOException {
        assertThat(gallery.photos()).isEqualTo(expected.photos());
        String root = randomPhoto().id().root();
        assertThat(gallery.photos(root)).isEqualTo(expected.photos(root));
        assertThat(gallery.root(root)).isEqualTo(expected.root(root));
        assertThat(gallery.roots()).isEqualTo(expected.roots());
        assertThat(gallery.people()).isEqualTo(expected.people());
        String person = randomPerson();
        assertThat(gallery.entries(person)).isEqualTo(expected.entries(person));
        List<Entry> visited = new ArrayList<>();
        gallery.forEach(visited::add);
        List<Entry> expectedVisits = new ArrayList<>();
        expected.forEach(expectedVisits::add);
        assertThat(visited).isEqualTo(expectedVisits);
        compare(gallery.info(), expected.info());
        for (Metric metric : Metric.values()) {
            for (Grouping by : Grouping.values()) {
                for (Aggregation aggregation : Aggregation.values()) {
                    Query query = randomQuery(metric, by, aggregation.by(metric));
                    assertThat(gallery.search(query)).as("%s", query).isEqualTo(expected.search(query));
                }
            }
        }
    }

    private static void compare(GalleryInfo info, GalleryInfo expected) {
        assertThat(info.roots()).isEqualTo(expected.roots());
        assertThat(List.of(
                        info.counts().photos(),
                        info.counts().faces(),
                        info.counts().people()))
                .isEqualTo(List.of(
                        expected.counts().photos(),
                        expected.counts().faces(),
                        expected.counts().people()));
        assertThat(info.model()).isEqualTo(MODEL);
    }

    private Query randomQuery(Metric metric, Grouping by, Aggregation aggregation) {
        List<Embedding> probes = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> random.nextBoolean() ? randomDirection() : GallerySamples.direction(random, DIMENSION))
                .distinct()
                .toList();
        Set<String> photos = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> randomPhoto().sha256())
                .collect(Collectors.toSet());
        Set<String> people = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> randomPerson())
                .collect(Collectors.toSet());
        return Query.of(probes)
                .top(1 + random.nextInt(12))
                .metric(metric)
                .by(by)
                .aggregation(aggregation)
                .withoutPhotos(photos)
                .withoutPeople(people)
                .levelling(randomLevelling())
                .build();
    }

    /** From one for strangers who are hardly apart to none. */
    private Levelling randomLevelling() {
        return random.nextInt(4) == 0
                ? Levelling.NONE
                : new Levelling(0.1 + 1.4 * random.nextDouble(), 0.1 + random.nextDouble());
    }

    private Photo randomPhoto() {
        int number = random.nextInt(60);
        Photo photo = GallerySamples.photo("/root" + number % 3, "a/" + number, randomPerson(), random.nextInt(40));
        return random.nextBoolean() ? photo : photo.with(new Selection(random.nextInt(4), 2, random.nextLong()));
    }

    private String randomPerson() {
        return List.of("ann", "Bob", "한글", "e\u0301", "é", "\uD83D\uDE00", "\uFF21", "x y")
                .get(random.nextInt(8));
    }

    private List<Template> randomFaces() {
        return IntStream.range(0, Math.max(0, random.nextInt(5) - 1))
                .mapToObj(i -> GallerySamples.template(randomDirection(), 10 + i))
                .toList();
    }

    private Embedding randomDirection() {
        return directions.get(random.nextInt(directions.size()));
    }

    private static Embedding nudged(Embedding direction) {
        float[] values = direction.values();
        values[0] = Math.nextUp(values[0]);
        return Embedding.ofUnit(values);
    }
}
