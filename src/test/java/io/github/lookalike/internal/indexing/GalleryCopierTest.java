package io.github.lookalike.internal.indexing;

import static io.github.lookalike.gallery.GallerySamples.MODEL;
import static io.github.lookalike.gallery.GallerySamples.face;
import static io.github.lookalike.gallery.GallerySamples.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.gallery.MemoryGallery;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.gallery.Selection;
import io.github.lookalike.indexing.CopyListener;
import io.github.lookalike.indexing.CopySummary;
import io.github.lookalike.internal.lucene.LuceneGallery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryCopierTest {

    private static final int PHOTOS = 300;

    @TempDir
    Path folder;

    private final MemoryGallery from = new MemoryGallery(MODEL);

    /** Photos of two roots and of vectors, of one face, several and none, however they were chosen. */
    @BeforeEach
    void fill() {
        Random random = new Random(5);
        List<String> roots = List.of("/photos", "/photos 2", "/v/vectors.npy");
        for (int i = 0; i < PHOTOS; i++) {
            Photo photo = photo(roots.get(i % 3), Integer.toString(i), "person " + random.nextInt(40), i)
                    .with(new Selection(random.nextInt(4), 1 + random.nextInt(3), random.nextLong()));
            from.put(
                    photo,
                    Stream.generate(() -> face(random)).limit(random.nextInt(4)).toList());
        }
    }

    @Test
    void allIsCopiedFromStoreToStoreToStore() throws IOException {
        MemoryGallery back = new MemoryGallery(MODEL);
        try (Gallery one = open("one");
                Gallery two = open("two")) {
            assertThat(copy(from, one)).isEqualTo(new CopySummary(PHOTOS, 0, false));
            assertThat(copy(one, two)).isEqualTo(new CopySummary(PHOTOS, 0, false));
            assertThat(copy(two, back)).isEqualTo(new CopySummary(PHOTOS, 0, false));
            assertSame(from, one);
            assertSame(from, two);
        }
        assertSame(from, back);
        try (Gallery two = LuceneGallery.openReadOnly(folder.resolve("two"), MODEL)) {
            assertSame(from, two);
        }
        assertThat(from.info().counts().withoutFace()).isBetween(30, PHOTOS / 2);
    }

    @Test
    void asecondRunChangesNothing() throws IOException {
        try (Gallery to = open("to")) {
            copy(from, to);
            assertThat(copy(from, to)).isEqualTo(new CopySummary(0, PHOTOS, false));
            assertSame(from, to);
        }
    }

    @Test
    void othersSeeBatches() throws IOException {
        try (Gallery to = open("to")) {
            List<Integer> seen = new ArrayList<>();
            new GalleryCopier(from, to, false, 10).copy(new CopyListener() {
                private int done;

                @Override
                public void started(int photos) {
                    assertThat(photos).isEqualTo(PHOTOS);
                }

                @Override
                public void photoDone() {
                    done++;
                    if (done % 25 == 0) {
                        seen.add(committed());
                    }
                }
            });
            assertThat(seen).startsWith(20, 50, 70, 100).hasSize(PHOTOS / 25);
            assertThat(committed()).isEqualTo(PHOTOS);
        }
    }

    private int committed() {
        try (Gallery reader = LuceneGallery.openReadOnly(folder.resolve("to"))) {
            return reader.photos().size();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsCopiedBeforeAnInterruptIsKeptAndTheNextRunCopiesTheRest() throws IOException {
        try (Gallery to = open("to")) {
            CopySummary interrupted = new GalleryCopier(from, to, false).copy(new Interrupting(25));

            assertThat(interrupted).isEqualTo(new CopySummary(25, 0, true));
            assertThat(Thread.interrupted()).as("used up").isFalse();
            assertThat(committed()).isEqualTo(25);
            assertThat(copy(from, to)).isEqualTo(new CopySummary(PHOTOS - 25, 25, false));
            assertSame(from, to);
        }
    }

    /** Interrupts the thread that it is made by, and goes on when that was heard of. */
    private static final class Interrupting implements CopyListener {

        private final Thread caller = Thread.currentThread();
        private int left;

        Interrupting(int photos) {
            left = photos;
        }

        @Override
        public void photoDone() {
            left--;
            if (left == 0) {
                caller.interrupt();
                while (caller.isInterrupted() || caller.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    @Test
    void anotherModelIsRefusedNamingBoth() throws IOException {
        GalleryModel other = new GalleryModel(MODEL.detector(), MODEL.embedder(), List.of(), 4, 2);
        MemoryGallery to = new MemoryGallery(other);

        assertThatExceptionOfType(GalleryException.class)
                .isThrownBy(() -> copy(from, to))
                .withMessage("gallery memory was made with embedder (eeeeeeee) with detector (dddddddd), 8 values,"
                        + " pipeline 1, gallery memory with embedder (eeeeeeee) with detector (dddddddd), 4 values,"
                        + " pipeline 2: their faces can't be compared. Copy to another place")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.OTHER_MODEL));
        assertThat(to.photos()).isEmpty();
    }

    @Test
    void whatIsNotOfTheSourceIsAddedToOnlyIfThatIsMeant() throws IOException {
        Photo own = photo("/own", "me.jpg", "me", 1);
        Photo changed = from.photos().get(7).with(new Selection(9, 9, 9));
        List<Template> faces = List.of(face(1));
        try (Gallery to = open("to")) {
            for (Photo strange : List.of(own, changed)) {
                to.put(strange, faces);
                assertThatThrownBy(() -> copy(from, to))
                        .isInstanceOf(IOException.class)
                        .hasMessage("gallery " + folder.resolve("to") + " holds "
                                + strange.id().file()
                                + ", which is not just so in memory. To add to it and replace photos that differ, give"
                                + " --add; or copy to an empty place");
                assertThat(to.photos()).containsExactly(strange);
                to.removePhoto(strange.id());
            }
            to.put(own, faces);
            to.put(changed, faces);

            assertThat(new GalleryCopier(from, to, true).copy(CopyListener.NONE))
                    .isEqualTo(new CopySummary(PHOTOS, 0, false));

            assertThat(to.owesPurge()).as("the replaced photo is purged").isFalse();
            assertThat(to.faces(own.id())).hasSize(1);
            to.removePhoto(own.id());
            assertSame(from, to);
        }
    }

    @Test
    void ofAnInterruptedRunThatReplacedAPurgeIsOwed() throws IOException {
        PhotoId first = from.entries(from.people().firstKey()).get(0).photo().id();
        try (Gallery to = open("to")) {
            to.put(photo(first.root(), first.path(), "somebody else", 5), List.of(face(1)));

            assertThat(new GalleryCopier(from, to, true)
                            .copy(new Interrupting(3))
                            .cancelled())
                    .isTrue();

            assertThat(to.owesPurge()).isTrue();
        }
    }

    private Gallery open(String name) throws IOException {
        return LuceneGallery.open(folder.resolve(name), MODEL);
    }

    private static CopySummary copy(Gallery from, Gallery to) throws IOException {
        return new GalleryCopier(from, to, false).copy(CopyListener.NONE);
    }

    private static void assertSame(Gallery expected, Gallery actual) throws IOException {
        assertThat(actual.photos()).isEqualTo(expected.photos());
        assertThat(entries(actual)).isEqualTo(entries(expected));
        assertThat(actual.info().counts()).isEqualTo(expected.info().counts());
    }

    private static List<Entry> entries(Gallery gallery) throws IOException {
        List<Entry> entries = new ArrayList<>();
        gallery.forEach(entries::add);
        return entries;
    }
}
