package io.github.lookalike.internal.lucene.vectors;

import static io.github.lookalike.internal.lucene.vectors.GraphGallery.MODEL;
import static io.github.lookalike.internal.lucene.vectors.GraphGallery.byTemplate;
import static io.github.lookalike.internal.lucene.vectors.GraphGallery.recallByTemplate;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.internal.lucene.LuceneGallery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a {@link Graph} finds by templates, of people whose photos are near each other. */
@Tag("slow")
class GraphTemplateTest {

    private static final int PROBES = 60;

    @TempDir
    private static Path made;

    private static GraphGallery vectors;

    @BeforeAll
    static void make() throws IOException {
        vectors = new GraphGallery(6);
        vectors.makeOfPeople(made.resolve("gallery"));
    }

    @Test
    void whoIsNearestToAPersonsPhotosIsFound() throws IOException {
        int found = 0;
        try (Gallery gallery = LuceneGallery.openReadOnly(made.resolve("gallery"), MODEL)) {
            for (int i = 0; i < PROBES; i++) {
                Embedding photo = gallery.entries("p" + i * GraphGallery.PEOPLE / PROBES)
                        .get(0)
                        .template()
                        .embedding();
                List<Embedding> probe = IntStream.rangeClosed(0, i % 3)
                        .mapToObj(number -> vectors.like(photo))
                        .toList();
                Hit first = gallery.search(byTemplate(probe, true)).get(0);
                found += first.equals(gallery.search(byTemplate(probe, false)).get(0)) ? 1 : 0;
                assertThat(first.faces()).isEqualTo(4);
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(PROBES - 1);
    }

    @Test
    void hardlyAnyOfTheNearestStrangersIsMissed() throws IOException {
        List<List<Embedding>> strangers =
                Stream.generate(() -> List.of(vectors.next())).limit(PROBES).toList();
        try (Gallery gallery = LuceneGallery.openReadOnly(made.resolve("gallery"), MODEL)) {
            assertThat(recallByTemplate(gallery, strangers)).isGreaterThanOrEqualTo(0.95);
        }
    }
}
