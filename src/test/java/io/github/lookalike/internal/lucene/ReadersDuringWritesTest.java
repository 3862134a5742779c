package io.github.lookalike.internal.lucene;

import static io.github.lookalike.gallery.GallerySamples.MODEL;
import static io.github.lookalike.gallery.GallerySamples.face;
import static io.github.lookalike.gallery.GallerySamples.photo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.gallery.Gallery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads while another writes sees whole commits, one after the other. */
@Tag("slow")
class ReadersDuringWritesTest {

    private static final int COMMITS = 150;

    @TempDir
    private Path place;

    @Test
    void readersSeeWholeCommitsOnly() throws Exception {
        LuceneGallery.open(place, MODEL).close();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(this::writePairs);
        try (Gallery open = LuceneGallery.openReadOnly(place, MODEL)) {
            int seen = 0;
            while (seen < 2 * COMMITS) {
                boolean failed = writing.isCompletedExceptionally();
                int refreshed = pairs(open, seen);
                try (Gallery opened = LuceneGallery.openReadOnly(place, MODEL)) {
                    seen = pairs(opened, refreshed);
                }
                assertThat(failed).isFalse();
            }
        }
        writing.get();
    }

    /** Each commit adds a pair of faces. */
    private void writePairs() {
        Random random = new Random(5);
        try (Gallery gallery = LuceneGallery.open(place, MODEL)) {
            for (int i = 0; i < COMMITS; i++) {
                String person = "p%04d".formatted(i);
                gallery.put(photo(person + "/left.jpg", person), List.of(face(random)));
                gallery.faces(photo(person + "/left.jpg", person).id()); // writes it out, uncommitted
                gallery.put(photo(person + "/right.jpg", person), List.of(face(random)));
                gallery.commit();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int pairs(Gallery gallery, int atLeast) throws IOException {
        List<String> people = new ArrayList<>();
        gallery.forEach(entry -> people.add(entry.person()));
        assertThat(people.size()).isEven().isGreaterThanOrEqualTo(atLeast);
        for (int i = 0; i < people.size(); i++) {
            assertThat(people.get(i)).isEqualTo("p%04d".formatted(i / 2));
        }
        return people.size();
    }
}
