package io.github.lookalike.gallery;

import static io.github.lookalike.gallery.GallerySamples.DIMENSION;
import static io.github.lookalike.gallery.GallerySamples.MODEL;
import static io.github.lookalike.gallery.GallerySamples.direction;
import static io.github.lookalike.gallery.GallerySamples.photo;
import static io.github.lookalike.gallery.GallerySamples.template;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Metric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApproximateSearchTest {

    private static final int FACES = 30_000;
    private static final int PROBES = 50;

    @TempDir
    private Path folder;

    private final Random random = new Random(11);

    @Test
    void hardlyAnyOfTheNearestIsMissed() throws IOException {
        int found = 0;
        try (Gallery gallery = filled()) {
            for (int i = 0; i < PROBES; i++) {
                Embedding probe = direction(random, DIMENSION);
                List<Hit> hits = gallery.search(query(probe, Set.of(), true));
                assertThat(hits).hasSize(10).isSortedAccordingTo((a, b) -> Double.compare(a.distance(), b.distance()));
                found += (int) gallery.search(query(probe, Set.of(), false)).stream()
                        .filter(hits::contains)
                        .count();
            }
        }
        assertThat(found / (10.0 * PROBES)).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void whatIsRemovedOrPassedOverIsNoAnswerAndWhatIsNewIsOne() throws IOException {
        try (Gallery gallery = filled()) {
            Embedding probe = direction(random, DIMENSION);
            String nearest = nearest(gallery, probe, Set.of());
            assertThat(nearest(gallery, probe, Set.of(nearest))).isNotEqualTo(nearest);
            gallery.removePerson(nearest);
            assertThat(nearest(gallery, probe, Set.of())).isNotEqualTo(nearest);
            gallery.put(photo("new.jpg", "new"), List.of(template(probe, 10)));
            assertThat(nearest(gallery, probe, Set.of())).isEqualTo("new");
        }
    }

    private static String nearest(Gallery gallery, Embedding probe, Set<String> without) throws IOException {
        return gallery.search(query(probe, without, true)).get(0).entry().person();
    }

    private static Query query(Embedding probe, Set<String> without, boolean approximate) {
        return new Query(
                List.of(probe), 10, Metric.L2, Grouping.PERSON, Aggregation.NEAREST, Set.of(), without, approximate);
    }

    private Gallery filled() throws IOException {
        Gallery gallery = LuceneGallery.open(folder.resolve("gallery"), MODEL);
        for (int i = 0; i < FACES; i++) {
            gallery.put(photo(i + ".jpg", "p" + i / 2), List.of(template(direction(random, DIMENSION), 10)));
        }
        gallery.commit();
        return gallery;
    }
}
