package io.github.lookalike.internal.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.internal.lucene.LuceneGallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many files in one folder, and how often what is done is made safe. */
class IndexerScaleTest extends IndexerFixture {

    @Test
    void threeThousandCopiesOfOnePhotoAreLookedAtOnce() throws IOException {
        assertCopiesAreLookedAtOnce(3_000);
    }

    @Test
    @Tag("long")
    void aHundredThousandCopiesOfOnePhotoAreLookedAtOnce() throws IOException {
        assertCopiesAreLookedAtOnce(100_000);
    }

    private void assertCopiesAreLookedAtOnce(int files) throws IOException {
        Path original = write("0.jpg", "100 1");
        for (int i = 1; i < files; i++) {
            if (i % 50_000 == 0) { // ext4 takes 65,000 names of a file
                original = write(i + ".jpg", "100 1");
            } else {
                Files.createLink(photos.resolve(i + ".jpg"), original);
            }
        }
        IndexSummary summary = index();
        assertThat(summary.done().embedded()).isEqualTo(1);
        assertThat(summary.done().moved()).isEqualTo(files - 1);
        assertThat(gallery.people()).hasSize(files);
        assertThat(segmentsEverWritten()).as("not one for each photo").isLessThan(files / 200);
        assertThat(index().done().unchanged()).isEqualTo(files);
    }

    @Test
    void whatIsDoneIsSafeAsOftenAsWanted() throws IOException {
        for (int i = 0; i < 10; i++) {
            write(i + ".jpg", "100 " + (i + 1) + " 1");
        }
        List<Integer> safe = new ArrayList<>();
        IndexListener listener = new IndexListener() {
            @Override
            public void photoDone(Path photo) {
                try (Gallery other = LuceneGallery.openReadOnly(temporary.resolve("gallery"))) {
                    safe.add(other.photos().size());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        };
        new Indexer(gallery, FILES, () -> new TextSource(sources), AGREEMENT)
                .index(photos, new IndexOptions(false, 2).withCommitEvery(4), listener);
        assertThat(safe).containsExactly(0, 0, 0, 4, 4, 4, 4, 8, 8, 8);
    }

    /** Lucene numbers them, in base 36. */
    private int segmentsEverWritten() throws IOException {
        try (Stream<Path> segments = Files.list(temporary.resolve("gallery"))) {
            return segments.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("_[0-9a-z]+\\.si"))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.length() - 3), 36) + 1)
                    .max()
                    .orElse(0);
        }
    }
}
