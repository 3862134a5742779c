package io.github.lookalike.internal.lucene;

import static io.github.lookalike.gallery.GallerySamples.photo;
import static io.github.lookalike.gallery.GallerySamples.template;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.internal.lucene.vectors.GraphGallery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be answered approximately, but for which there is no graph. */
@Tag("slow")
class ApproximateSearchTest {

    private static final int PROBES = 50;

    @TempDir
    private Path folder;

    private final GraphGallery vectors = new GraphGallery(11);

    @BeforeEach
    void fill() throws IOException {
        try (Gallery gallery = open()) {
            vectors.fill(gallery, 1);
        }
    }

    /** Of people like those of the gallery, and of some of whom sketches tell next to nothing. */
    @Test
    void nobodyIsMissed() throws IOException {
        Random random = new Random(11);
        try (Gallery gallery = open()) {
            assertThat(gallery.graph().isThere()).isFalse();
            for (int i = 0; i < PROBES; i++) {
                Embedding probe = i % 2 == 0 ? vectors.next() : besideTheAxes(random);
                assertThat(search(gallery, probe, true)).isEqualTo(search(gallery, probe, false));
            }
        }
    }

    @Test
    void whatIsRemovedOrPassedOverIsNoAnswerAndWhatIsNewIsOne() throws IOException {
        try (Gallery gallery = open()) {
            Embedding probe = vectors.next();
            String nearest = nearest(gallery, probe, Set.of());
            assertThat(nearest(gallery, probe, Set.of(nearest))).isNotEqualTo(nearest);
            gallery.removePerson(nearest);
            assertThat(nearest(gallery, probe, Set.of())).isNotEqualTo(nearest);
            gallery.put(photo("new.jpg", "new"), List.of(template(probe, 10)));
            assertThat(nearest(gallery, probe, Set.of())).isEqualTo("new");
        }
    }

    /** Where the gallery's vectors vary least. */
    private static Embedding besideTheAxes(Random random) {
        float[] vector = new float[GraphGallery.MODEL.dimension()];
        for (int i = vector.length / 2; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Embedding.normalise(vector);
    }

    private static String nearest(Gallery gallery, Embedding probe, Set<String> without) throws IOException {
        Query query = GraphGallery.query(List.of(probe), 10, Grouping.PERSON, without, true);
        return gallery.search(query).get(0).entry().person();
    }

    private static List<Hit> search(Gallery gallery, Embedding probe, boolean approximate) throws IOException {
        return gallery.search(GraphGallery.query(List.of(probe), 10, Grouping.PHOTO, Set.of(), approximate));
    }

    private Gallery open() throws IOException {
        return LuceneGallery.open(folder.resolve("gallery"), GraphGallery.MODEL);
    }
}
