package io.github.lookalike.gallery;

import static io.github.lookalike.gallery.GallerySamples.ROOT;
import static io.github.lookalike.gallery.GallerySamples.face;
import static io.github.lookalike.gallery.GallerySamples.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Levelling;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.embedding.PersonTemplate;
import io.github.lookalike.embedding.Template;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Gallery} does. */
public abstract class GalleryContract {

    private static final Photo OBAMA = photo("obama/1.jpg", "obama");
    private static final Photo OBAMA_2 = photo("obama/2.jpg", "obama");
    private static final Photo TRUMP = photo("trump.jpg", "trump");
    private static final Photo LANDSCAPE = photo("landscape.jpg", "landscape");

    /** Opens the test's gallery of {@link GallerySamples#MODEL} to write, empty at first. */
    protected abstract Gallery open() throws IOException;

    /** Opens it to read; it was committed before. */
    protected abstract Gallery openReader() throws IOException;

    @Test
    void anEmptyGalleryAnswersWithNothing() throws IOException {
        try (Gallery gallery = open()) {
            assertThat(gallery.photos()).isEmpty();
            assertThat(gallery.people()).isEmpty();
            assertThat(gallery.entries("obama")).isEmpty();
            assertThat(gallery.faces(OBAMA.id())).isEmpty();
            assertThat(gallery.search(query(face(1), 5))).isEmpty();
            assertThat(gallery.info().counts().photos()).isZero();
            assertThat(gallery.removePerson("obama")).isZero();
            gallery.removePhoto(OBAMA.id());
        }
    }

    @Test
    void whatIsPutIsSeenAtOnce() throws IOException {
        try (Gallery gallery = open()) {
            gallery.put(TRUMP, List.of(face(0, 1)));
            gallery.put(OBAMA, List.of(face(1), face(2, 1)));
            assertThat(gallery.photos()).containsExactly(OBAMA, TRUMP);
            assertThat(gallery.faces(OBAMA.id())).containsExactly(face(1), face(2, 1));
            assertThat(gallery.people()).containsEntry("obama", 1).containsEntry("trump", 1);
            assertThat(gallery.entries("trump")).containsExactly(new Entry(TRUMP, face(0, 1)));
            assertThat(gallery.search(query(face(1), 1))).containsExactly(new Hit(new Entry(OBAMA, face(1)), 0, 0, 2));
        }
    }

    @Test
    void aPhotoTakesThePlaceOfItsEarlierSelf() throws IOException {
        try (Gallery gallery = open()) {
            gallery.put(OBAMA, List.of(face(1), face(2, 1)));
            Photo changed = photo(ROOT, OBAMA.id().path(), "barack", 77);
            gallery.put(changed, List.of(face(0, 1)));
            assertThat(gallery.photos()).containsExactly(changed);
            assertThat(gallery.faces(OBAMA.id())).containsExactly(face(0, 1));
            assertThat(gallery.people()).containsOnlyKeys("barack");
            assertThat(gallery.search(query(face(1), 9))).hasSize(1);
        }
    }

    @Test
    void aPhotoWithoutAFaceIsKnownButShowsNobody() throws IOException {
        try (Gallery gallery = open()) {
            gallery.put(LANDSCAPE, List.of());
            assertThat(gallery.photos()).containsExactly(LANDSCAPE);
            assertThat(gallery.people()).isEmpty();
            assertThat(gallery.search(query(face(1), 5))).isEmpty();
            assertThat(gallery.info().roots())
                    .containsExactly(new GalleryInfo.Root(ROOT, new GalleryCounts(1, 1, 0, 0)));
        }
    }

    @Test
    void howAPhotosFaceWasChosenIsKeptWithIt() throws IOException {
        Photo party = OBAMA.with(new Selection(4, 3, Long.MIN_VALUE));
        Photo nobody = LANDSCAPE.with(Selection.mostProminent(0));
        try (Gallery gallery = open()) {
            gallery.put(party, List.of(face(1)));
            gallery.put(nobody, List.of());
            gallery.commit();
            try (Gallery reader = openReader()) {
                assertThat(reader.photos()).containsExactly(nobody, party);
                assertThat(reader.photos(ROOT)).containsExactly(nobody, party);
                assertThat(reader.photoOf(party.sha256())).contains(party);
                assertThat(reader.entries("obama")).containsExactly(new Entry(party, face(1)));
            }
            gallery.put(OBAMA, List.of(face(1)));
            assertThat(gallery.photos()).containsExactly(nobody, OBAMA);
        }
    }

    @Test
    void whatIsRemovedIsGoneAtOnce() throws IOException {
        try (Gallery gallery = filled()) {
            gallery.removePhoto(TRUMP.id());
            assertThat(gallery.people()).containsOnlyKeys("obama");
            assertThat(gallery.removePerson("obama")).isEqualTo(2);
            assertThat(gallery.removePerson("landscape")).isEqualTo(1);
            assertThat(gallery.photos()).isEmpty();
            assertThat(gallery.search(query(face(1), 5))).isEmpty();
            assertThat(gallery.info().counts().faces()).isZero();
        }
    }

    @Test
    void aPersonIsOneAnswerAndTheNearestPhotoWins() throws IOException {
        try (Gallery gallery = filled()) {
            List<Hit> hits = gallery.search(query(face(1, 0.9), 5));
            assertThat(hits).extracting(hit -> hit.entry().photo()).containsExactly(OBAMA_2, TRUMP);
            assertThat(hits.get(0).distance())
                    .isEqualTo(face(1, 0.9).embedding().distance(face(1, 1).embedding(), Metric.L2));
        }
    }

    @Test
    void peopleAndPhotosCanBePassedOver() throws IOException {
        try (Gallery gallery = filled()) {
            List<Embedding> probes = List.of(face(1, 0.9).embedding());
            Query withoutObama = Query.of(probes)
                    .top(5)
                    .withoutPeople(Set.of("obama", "nobody"))
                    .build();
            assertThat(gallery.search(withoutObama))
                    .extracting(hit -> hit.entry().person())
                    .containsExactly("trump");
            Query withoutPhoto = Query.of(probes)
                    .top(5)
                    .withoutPhotos(Set.of(OBAMA_2.sha256()))
                    .build();
            assertThat(gallery.search(withoutPhoto))
                    .extracting(hit -> hit.entry().photo())
                    .containsExactly(OBAMA, TRUMP);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofSeveralProbesTheNearestIsNamed(Metric metric) throws IOException {
        try (Gallery gallery = filled()) {
            List<Embedding> probes = List.of(
                    face(0, 0, 1).embedding(),
                    face(0, 1).embedding(),
                    face(0, 1).embedding());
            Query query = Query.of(probes).metric(metric).by(Grouping.PHOTO).build();
            assertThat(gallery.search(query)).containsExactly(new Hit(new Entry(TRUMP, face(0, 1)), 1, 0, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void equallyNearAnswersComeInTheOrderOfTheirNames(Aggregation aggregation) throws IOException {
        // In UTF-8 the last two would be the other way round.
        List<String> people = List.of("a", "b", "ba", "é", "한", "\uD83D\uDE00", "\uFF21");
        try (Gallery gallery = open()) {
            for (int i = people.size() - 1; i >= 0; i--) {
                gallery.put(photo(i + ".jpg", people.get(i)), List.of(face(1, 2, 3)));
                if (i % 3 == 0) {
                    gallery.commit();
                }
            }
            for (int top = 1; top <= people.size(); top++) {
                Query query = Query.of(List.of(face(3, 2, 1).embedding()))
                        .top(top)
                        .aggregation(aggregation)
                        .build();
                assertThat(gallery.search(query))
                        .extracting(hit -> hit.entry().person())
                        .containsExactlyElementsOf(people.subList(0, top));
            }
        }
    }

    /** Obama's mean, (2, 1), is nearer to the probe than his photos are; what is shown is the nearer of these. */
    @Test
    void aPersonCountsByTheTemplateOfAllPhotosAndIsShownByTheNearest() throws IOException {
        Levelling levelling = new Levelling(0.7, 1);
        Embedding probe = face(2, 1.1).embedding();
        try (Gallery gallery = filled()) {
            List<Hit> hits = gallery.search(byTemplate(List.of(probe), 5, levelling, Set.of()));
            assertThat(hits).extracting(hit -> hit.entry().photo()).containsExactly(OBAMA_2, TRUMP);
            assertThat(hits).extracting(Hit::faces).containsExactly(2, 1);
            PersonTemplate obama =
                    PersonTemplate.of(List.of(face(1).embedding(), face(1, 1).embedding()));
            assertThat(hits.get(0).distance())
                    .isEqualTo(levelling.distance(PersonTemplate.of(List.of(probe)), obama))
                    .isLessThan(probe.distance(face(1, 1).embedding(), Metric.L2));
            assertThat(hits.get(1).distance())
                    .isEqualTo(probe.distance(face(0, 1).embedding(), Metric.L2));
        }
    }

    @Test
    void photosThatArePassedOverAreNotInATemplate() throws IOException {
        Embedding probe = face(2, 1).embedding();
        try (Gallery gallery = filled()) {
            List<Hit> hits =
                    gallery.search(byTemplate(List.of(probe), 1, new Levelling(0.7, 1), Set.of(OBAMA_2.sha256())));
            assertThat(hits)
                    .containsExactly(
                            new Hit(new Entry(OBAMA, face(1)), 0, probe.distance(face(1).embedding(), Metric.L2), 1));
        }
    }

    /** Many photos draw a mean to the middle; that alone is no likeness. */
    @Test
    void whoHasManyPhotosIsNoNearerToAStrangerForThat() throws IOException {
        try (Gallery gallery = open()) {
            gallery.put(photo("one.jpg", "one"), List.of(face(1, 0.1, 1)));
            for (int i = 2; i < 8; i++) {
                double[] differing = new double[i + 1];
                differing[0] = 1;
                differing[1] = 0.1;
                differing[i] = 1;
                gallery.put(photo("many/" + i + ".jpg", "many"), List.of(face(differing)));
            }
            Embedding stranger = face(1, 1).embedding();
            assertThat(gallery.search(byTemplate(List.of(stranger), 2, Levelling.NONE, Set.of())))
                    .extracting(hit -> hit.entry().person())
                    .containsExactly("many", "one");
            double apart = stranger.distance(face(1, 0.1, 1).embedding(), Metric.L2);
            assertThat(gallery.search(byTemplate(List.of(stranger), 2, new Levelling(apart, 2), Set.of())))
                    .allSatisfy(hit -> assertThat(hit.distance()).isCloseTo(apart, within(1e-6)));
        }
    }

    @Test
    void vectorsOfAnotherDimensionAreRefused() throws IOException {
        Template other = GallerySamples.template(Embedding.normalise(new float[] {1, 2}), 10);
        try (Gallery gallery = open()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> gallery.put(TRUMP, List.of(other)))
                    .withMessage("an embedding of 2 values doesn't fit the gallery's of 8");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> gallery.search(query(other, 1)))
                    .withMessage("an embedding of 2 values doesn't fit the gallery's of 8");
            assertThat(gallery.photos()).isEmpty();
        }
    }

    @Test
    void readersSeeCommitsOnly() throws IOException {
        try (Gallery gallery = open()) {
            gallery.put(OBAMA, List.of(face(1)));
            gallery.commit();
            try (Gallery reader = openReader()) {
                gallery.put(TRUMP, List.of(face(0, 1)));
                gallery.removePhoto(OBAMA.id());
                assertThat(reader.photos()).containsExactly(OBAMA);
                assertThat(reader.faces(OBAMA.id())).containsExactly(face(1));
                gallery.commit();
                assertThat(reader.photos()).containsExactly(TRUMP);
                assertThat(reader.faces(OBAMA.id())).isEmpty();
            }
        }
    }

    @Test
    void itsStateIsTheSameAsLongAsWhatItHoldsIs() throws IOException {
        try (Gallery gallery = open()) {
            String empty = gallery.state();
            assertThat(gallery.state()).isEqualTo(empty);
            gallery.put(OBAMA, List.of(face(1)));
            String one = gallery.state();
            assertThat(one).isNotEqualTo(empty);
            gallery.commit();
            try (Gallery reader = openReader()) {
                String before = reader.state();
                gallery.removePhoto(OBAMA.id());
                gallery.put(TRUMP, List.of(face(1)));
                assertThat(gallery.state()).as("as many photos as before").isNotEqualTo(one);
                assertThat(reader.state()).isEqualTo(before);
                gallery.commit();
                assertThat(reader.state()).isNotEqualTo(before);
                assertThat(reader.state()).isEqualTo(reader.state());
            }
        }
    }

    @Test
    void closingCommits() throws IOException {
        open().close();
        try (Gallery gallery = open()) {
            gallery.put(OBAMA, List.of(face(1)));
        }
        try (Gallery reader = openReader()) {
            assertThat(reader.photos()).containsExactly(OBAMA);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverHappensItAnswersAsAPlainListWould(long seed) throws IOException {
        new RandomHistory(this, seed).play();
    }

    @Test
    void threadsMaySearchWhileOneWrites() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Gallery gallery = filled()) {
            Callable<Void> searching = () -> {
                for (int i = 0; i < 200; i++) {
                    assertThat(gallery.search(query(face(0, 1), 1))
                                    .get(0)
                                    .entry()
                                    .photo())
                            .isEqualTo(TRUMP);
                }
                return null;
            };
            List<Future<Void>> searches = List.of(threads.submit(searching), threads.submit(searching));
            Random random = new Random(5);
            for (int i = 0; i < 200; i++) {
                gallery.put(photo("p" + i % 20 + ".jpg", "p"), List.of(face(random)));
            }
            for (Future<Void> search : searches) {
                search.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void everyFaceIsVisitedByPersonThenPhoto() throws IOException {
        List<Entry> visited = new ArrayList<>();
        try (Gallery gallery = filled()) {
            gallery.forEach(visited::add);
        }
        assertThat(visited).extracting(Entry::photo).containsExactly(OBAMA, OBAMA_2, TRUMP);
    }

    private Gallery filled() throws IOException {
        Gallery gallery = open();
        gallery.put(TRUMP, List.of(face(0, 1)));
        gallery.put(OBAMA_2, List.of(face(1, 1)));
        gallery.put(OBAMA, List.of(face(1)));
        gallery.put(LANDSCAPE, List.of());
        return gallery;
    }

    private static Query byTemplate(List<Embedding> probes, int top, Levelling levelling, Set<String> withoutPhotos) {
        return Query.of(probes)
                .top(top)
                .aggregation(Aggregation.TEMPLATE)
                .withoutPhotos(withoutPhotos)
                .levelling(levelling)
                .build();
    }

    private static Query query(Template probe, int top) {
        return Query.of(List.of(probe.embedding())).top(top).build();
    }
}
