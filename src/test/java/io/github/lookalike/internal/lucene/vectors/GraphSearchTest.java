package io.github.lookalike.internal.lucene.vectors;

import static io.github.lookalike.internal.lucene.vectors.GraphGallery.FACES;
import static io.github.lookalike.internal.lucene.vectors.GraphGallery.MODEL;
import static io.github.lookalike.internal.lucene.vectors.GraphGallery.graphs;
import static io.github.lookalike.internal.lucene.vectors.GraphGallery.query;
import static io.github.lookalike.internal.lucene.vectors.GraphGallery.recall;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GallerySamples;
import io.github.lookalike.gallery.GraphInfo;
import io.github.lookalike.gallery.GraphListener;
import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.internal.lucene.LuceneGallery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches that go by a {@link Graph}, against exact ones. */
@Tag("slow")
class GraphSearchTest {

    private static final int PROBES = 60;

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private static GraphGallery vectors;

    @BeforeAll
    static void make() throws IOException {
        vectors = new GraphGallery(5);
        vectors.make(made.resolve("gallery"));
    }

    @Test
    void hardlyAnyOfTheNearestIsMissed() throws IOException {
        try (Gallery gallery = readOnly()) {
            GraphInfo graph = gallery.graph();
            assertThat(graph.faces()).isEqualTo(FACES).isEqualTo(graph.of());
            assertThat(graph.recall()).isBetween(0.99, 1.0);
            assertThat(recall(gallery, probes(vectors, 1), Grouping.PHOTO)).isGreaterThanOrEqualTo(0.98);
            assertThat(recall(gallery, probes(vectors, 1), Grouping.PERSON)).isGreaterThanOrEqualTo(0.98);
        }
    }

    @Test
    void norForProbesThatAreNearToNobodyOrForSeveral() throws IOException {
        try (Gallery gallery = readOnly()) {
            assertThat(recall(gallery, probes(new GraphGallery(99), 1), Grouping.PHOTO))
                    .isGreaterThanOrEqualTo(0.95);
            assertThat(recall(gallery, probes(vectors, 3), Grouping.PERSON)).isGreaterThanOrEqualTo(0.98);
        }
    }

    @Test
    void answersAreDistinctAndNearestFirst() throws IOException {
        try (Gallery gallery = readOnly()) {
            for (List<Embedding> probe : probes(vectors, 1)) {
                List<Hit> hits = gallery.search(query(probe, 25, Grouping.PERSON, Set.of(), true));
                assertThat(hits).hasSize(25).isSortedAccordingTo((a, b) -> Double.compare(a.distance(), b.distance()));
                assertThat(hits).extracting(hit -> hit.entry().person()).doesNotHaveDuplicates();
            }
        }
    }

    /** The walk gives up, and all faces are compared. */
    @Test
    void whereNearlyAllArePassedOverOrAskedForAnswersAreExact() throws IOException {
        Set<String> nearlyAll =
                IntStream.range(5, GraphGallery.PEOPLE).mapToObj(i -> "p" + i).collect(Collectors.toSet());
        List<Embedding> probe = List.of(vectors.next());
        try (Gallery gallery = readOnly()) {
            assertThat(gallery.search(query(probe, 10, Grouping.PERSON, nearlyAll, true)))
                    .hasSize(5)
                    .isEqualTo(gallery.search(query(probe, 10, Grouping.PERSON, nearlyAll, false)));
            assertThat(gallery.search(query(probe, FACES / 2, Grouping.PHOTO, Set.of(), true)))
                    .isEqualTo(gallery.search(query(probe, FACES / 2, Grouping.PHOTO, Set.of(), false)));
        }
    }

    @Test
    void whoIsRemovedOrPassedOverIsNoAnswerAndWhoIsNewIsOne() throws IOException {
        try (Gallery gallery = LuceneGallery.open(copy(), MODEL)) {
            for (int i = 0; i < 20; i++) {
                List<Embedding> probe = List.of(vectors.next());
                String nearest = nearest(gallery, probe, Set.of());
                assertThat(nearest(gallery, probe, Set.of(nearest))).isNotEqualTo(nearest);
                gallery.removePerson(nearest);
                assertThat(nearest(gallery, probe, Set.of())).isNotEqualTo(nearest);
                gallery.put(
                        GallerySamples.photo("new" + i, "new" + i), List.of(GallerySamples.template(probe.get(0), 9)));
                assertThat(nearest(gallery, probe, Set.of())).isEqualTo("new" + i);
            }
            gallery.commit();
            assertThat(gallery.graph().isThere()).isTrue();
            assertThat(recall(gallery, probes(vectors, 1), Grouping.PERSON)).isGreaterThanOrEqualTo(0.98);
        }
    }

    @Test
    @Tag("slow")
    void aGraphIsKeptWhileOthersComeAndTakesThemInWhenItIsBuiltAgain() throws IOException {
        Path place = copy();
        try (Gallery gallery = LuceneGallery.open(place, MODEL)) {
            List<Path> before = graphs(place);
            for (int i = 0; i < 2_000; i++) {
                vectors.put(gallery, "late" + i, "late" + i);
                if (i % 100 == 0) {
                    gallery.commit();
                }
            }
            gallery.commit();
            assertThat(gallery.graph().faces()).isEqualTo(FACES);
            assertThat(gallery.graph().of()).isEqualTo(FACES + 2_000);
            assertThat(graphs(place)).isEqualTo(before);
            assertThat(recall(gallery, probes(vectors, 1), Grouping.PHOTO)).isGreaterThanOrEqualTo(0.98);

            assertThat(gallery.buildGraph(1, GraphListener.NONE).isComplete()).isTrue();
            assertThat(graphs(place)).hasSize(1).isNotEqualTo(before);
            assertThat(recall(gallery, probes(vectors, 1), Grouping.PHOTO)).isGreaterThanOrEqualTo(0.98);
        }
    }

    private static String nearest(Gallery gallery, List<Embedding> probe, Set<String> without) throws IOException {
        return gallery.search(query(probe, 3, Grouping.PERSON, without, true))
                .get(0)
                .entry()
                .person();
    }

    private static List<List<Embedding>> probes(GraphGallery of, int photos) {
        return Stream.generate(() -> Stream.generate(of::next).limit(photos).toList())
                .limit(PROBES)
                .toList();
    }

    private static Gallery readOnly() throws IOException {
        return LuceneGallery.openReadOnly(made.resolve("gallery"), MODEL);
    }

    private Path copy() throws IOException {
        return GraphGallery.copy(made.resolve("gallery"), folder.resolve("copy"));
    }
}
