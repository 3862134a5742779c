package io.github.lookalike.internal.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.internal.indexing.TemplateSource.MainFace;
import io.github.lookalike.internal.lucene.LuceneGallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many photos, many threads, and being stopped. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class IndexerThreadsTest extends IndexerFixture {

    @Test
    void theResultDoesNotDependOnTheThreads() throws IOException {
        writeMany(300);
        IndexSummary alone = index(photos, new IndexOptions(false, 1));
        List<String> heardAlone = List.copyOf(heard);
        List<Entry> entriesAlone = entries();
        for (int run = 0; run < 3; run++) {
            emptyGallery();
            IndexSummary together = index(photos, new IndexOptions(false, 8));
            assertThat(together)
                    .usingRecursiveComparison()
                    .ignoringFields("duration")
                    .isEqualTo(alone);
            assertThat(heard).isEqualTo(heardAlone);
            assertThat(entries()).isEqualTo(entriesAlone);
        }
        assertThat(List.of(
                        alone.done().embedded(),
                        alone.done().moved(),
                        alone.done().skipped(),
                        alone.done().severalFaces()))
                .as("there was something of each kind")
                .doesNotContain(0);
    }

    @Test
    void everyThreadHasItsOwnSourceAndAllAreClosed() throws IOException {
        writeMany(200);
        index(photos, new IndexOptions(false, 4));
        assertThat(sources.made).hasValueBetween(1, 4);
        assertThat(sources.open).hasValue(0);
    }

    @Test
    void workIsCommittedOnTheWay() throws IOException {
        for (int i = 0; i < 510; i++) {
            write("p%03d.jpg".formatted(i), "100 1 " + i);
        }
        List<Integer> committed = new ArrayList<>();
        IndexListener looking = new IndexListener() {
            @Override
            public void photoDone(Path photo) {
                if (photo.endsWith("p498.jpg") || photo.endsWith("p505.jpg")) {
                    committed.add(committedPhotos());
                }
            }
        };
        new Indexer(gallery, FILES, () -> new TextSource(sources), AGREEMENT)
                .index(photos, IndexOptions.defaults(), looking);
        assertThat(committed).containsExactly(0, 500);
        assertThat(committedPhotos()).isEqualTo(510);
    }

    @Test
    void interruptingCommitsWhatIsDoneAndTheNextRunGoesOn() throws Exception {
        writeMany(400);
        CountDownLatch reached = new CountDownLatch(1);
        IndexListener stopping = new IndexListener() {
            @Override
            public void photoDone(Path photo) {
                if (reached.getCount() > 0 && photo.getFileName().toString().startsWith("p1")) {
                    reached.countDown();
                }
            }
        };
        FutureTask<IndexSummary> run = new FutureTask<>(() -> new Indexer(gallery, FILES, SlowSource::new, AGREEMENT)
                .index(photos, new IndexOptions(false, 2), stopping));
        Thread caller = new Thread(run);
        caller.start();
        reached.await();
        caller.interrupt();
        IndexSummary summary = run.get();
        assertThat(summary.cancelled()).isTrue();
        assertThat(summary.counts().photos()).isBetween(1, 399);
        assertThat(committedPhotos()).isEqualTo(summary.counts().photos());

        index();
        List<Entry> resumed = entries();
        emptyGallery();
        index();
        assertThat(resumed).isEqualTo(entries());
    }

    @Test
    void interruptingDoesNotRemoveWhatWasNotReached() throws Exception {
        writeMany(60);
        index();
        int before = gallery.photos().size();
        Files.delete(photos.resolve("p11.jpg"));
        Thread.currentThread().interrupt();
        IndexSummary summary = index();
        assertThat(summary.cancelled()).isTrue();
        assertThat(Thread.interrupted()).as("used up").isFalse();
        assertThat(gallery.photos()).hasSize(before);
    }

    @Test
    void aRunThatHangsAtAPhotoCanBeCancelled() throws Exception {
        write("a.jpg", "100 1");
        CountDownLatch hanging = new CountDownLatch(1);
        TemplateSource source = new SlowSource() {
            @Override
            public MainFace mainFace(EncodedImage photo) {
                hanging.countDown();
                pause(Duration.ofMinutes(1));
                return new MainFace(Optional.empty(), 0);
            }
        };
        FutureTask<IndexSummary> run = new FutureTask<>(() -> new Indexer(gallery, FILES, () -> source, AGREEMENT)
                .index(photos, IndexOptions.defaults(), IndexListener.NONE));
        Thread caller = new Thread(run);
        caller.start();
        hanging.await();
        caller.interrupt();
        assertThat(run.get(5, TimeUnit.SECONDS).counts().photos()).isZero();
    }

    private void writeMany(int count) throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(10);
            String face = "%d %d %d %d".formatted(50 + i, random.nextInt(9), random.nextInt(9), 1 + random.nextInt(9));
            String content =
                    switch (kind) {
                        case 0 -> "";
                        case 1 -> "garbage";
                        case 2, 3 -> "100 1 " + random.nextInt(5);
                        case 4 -> face + "\n80 0 0 1";
                        default -> face;
                    };
            write((i % 5 == 0 ? "folder/" : "") + "p" + i + ".jpg", content);
        }
    }

    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        gallery.forEach(entries::add);
        return entries;
    }

    private int committedPhotos() {
        try (Gallery reader = LuceneGallery.openReadOnly(temporary.resolve("gallery"))) {
            return reader.photos().size();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Takes its time, and notices when its thread is interrupted. */
    private static class SlowSource implements TemplateSource {

        private final TextSource text = new TextSource(new TextSource.Count());

        @Override
        public MainFace mainFace(EncodedImage photo) throws IOException {
            pause(Duration.ofMillis(2));
            return text.mainFace(photo);
        }

        @Override
        public List<Template> faces(EncodedImage photo) throws IOException {
            return text.faces(photo);
        }

        static void pause(Duration duration) {
            try {
                Thread.sleep(duration.toMillis());
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
        }

        @Override
        public void close() {
            text.close();
        }
    }
}
