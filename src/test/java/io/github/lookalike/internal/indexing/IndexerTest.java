package io.github.lookalike.internal.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.GallerySamples;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.image.ImageLimits;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.internal.file.Sha256;
import io.github.lookalike.internal.image.ImageReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IndexerTest extends IndexerFixture {

    @Test
    void everyPhotoIsFiledUnderItsPerson() throws IOException {
        write("obama.jpg", "100 1");
        write("Donald Trump/official.PNG", "100 0 1");
        write("Donald Trump/2016/rally.webp", "100 0 1 1");
        IndexSummary summary = index();
        assertThat(gallery.people())
                .containsEntry("obama", 1)
                .containsEntry("Donald Trump", 1)
                .containsEntry("2016", 1);
        assertThat(summary.counts().photos()).isEqualTo(3);
        assertThat(summary.counts().faces()).isEqualTo(3);
        assertThat(summary.counts().people()).isEqualTo(3);
        assertThat(summary.done().embedded()).isEqualTo(3);
        assertThat(summary.cancelled()).isFalse();
        assertThat(summary.duration()).isPositive();
        assertThat(heard)
                .containsExactly(
                        "3 photos",
                        "Donald Trump/2016/rally.webp done",
                        "Donald Trump/official.PNG done",
                        "obama.jpg done");
        Photo obama = gallery.entries("obama").get(0).photo();
        assertThat(obama.sha256()).isEqualTo(Sha256.of(Files.readAllBytes(photos.resolve("obama.jpg"))));
        assertThat(obama.size()).isEqualTo(5);
        assertThat(obama.id().file()).isEqualTo(photos.resolve("obama.jpg"));
    }

    @Test
    void aSecondRunEmbedsNothing() throws IOException {
        write("obama.jpg", "100 1");
        write("landscape.jpg", "");
        index();
        int made = sources.made.get();
        IndexSummary second = index();
        assertThat(sources.photos).hasValue(0);
        assertThat(sources.made).as("no network is loaded for nothing").hasValue(made);
        assertThat(second.done().unchanged()).isEqualTo(2);
        assertThat(second.done().embedded()).isZero();
        assertThat(second.counts().withoutFace()).isEqualTo(1);
        assertThat(heard).containsExactly("2 photos", "landscape.jpg done", "obama.jpg done");
    }

    @Test
    void aPhotoThatWasOnlyTouchedKeepsItsFaces() throws IOException {
        Path photo = write("obama.jpg", "100 1");
        index();
        List<Entry> before = gallery.entries("obama");
        touch(photo);
        IndexSummary summary = index();
        assertThat(summary.done().unchanged()).isEqualTo(1);
        assertThat(sources.photos).hasValue(0);
        Entry after = gallery.entries("obama").get(0);
        assertThat(after.template()).isEqualTo(before.get(0).template());
        assertThat(after.photo().modified()).isEqualTo(before.get(0).photo().modified() + 10_000_000_000L);
    }

    @Test
    void aPhotoWithOtherContentIsLookedAtAgain() throws IOException {
        Path photo = write("obama.jpg", "100 1");
        index();
        write("obama.jpg", "100 0 1");
        touch(photo);
        IndexSummary summary = index();
        assertThat(summary.done().embedded()).isEqualTo(1);
        assertThat(gallery.faces(new PhotoId(photos.toString(), "obama.jpg")))
                .containsExactly(
                        GallerySamples.template(GallerySamples.face(0, 1).embedding(), 100));
    }

    @Test
    void ofSeveralFacesTheFirstIsTakenBecauseItIsTheMostProminent() throws IOException {
        write("obama.jpg", "40 1\n90 0 1\n90 0 0 1\n10 1 1");
        write("landscape.jpg", "");
        IndexSummary summary = index();
        assertThat(gallery.entries("obama"))
                .extracting(Entry::template)
                .containsExactly(GallerySamples.template(GallerySamples.face(1).embedding(), 40));
        assertThat(summary.done().severalFaces()).isEqualTo(1);
        assertThat(summary.counts().withoutFace()).isEqualTo(1);
        assertThat(heard).contains("obama.jpg: 4 faces, the most prominent taken", "landscape.jpg: no face found");
    }

    @Test
    void aBadPhotoIsReportedAndTheRestGoesOn() throws IOException {
        write("a.jpg", "100 1");
        write("b.jpg", "garbage");
        write("c.jpg", "100 0 1");
        write("copy of b.jpg", "garbage");
        IndexSummary summary = index();
        assertThat(summary.done().skipped()).isEqualTo(2);
        assertThat(paths()).containsExactly("a.jpg", "c.jpg");
        assertThat(heard).contains("b.jpg: not a picture", "copy of b.jpg: not a picture");
        assertThat(index().done().skipped()).as("tried again").isEqualTo(2);
    }

    @Test
    void aPhotoThatWentBadLosesItsOldFaces() throws IOException {
        Path photo = write("obama.jpg", "100 1");
        index();
        write("obama.jpg", "garbage");
        touch(photo);
        assertThat(index().done().skipped()).isEqualTo(1);
        assertThat(gallery.photos()).isEmpty();
    }

    @Test
    void runningOutOfMemoryIsNotThePhotosFault() throws IOException {
        write("a.jpg", "100 1");
        write("b.jpg", "huge");
        assertThatThrownBy(this::index).isInstanceOf(OutOfMemoryError.class);
        assertThat(sources.open).hasValue(0);
        assertThat(gallery.photos()).as("the gallery goes on").hasSize(1);
    }

    @Test
    void anIndexerWithoutANetworkFailsAsAWhole() throws IOException {
        write("a.jpg", "100 1");
        Indexer indexer = new Indexer(
                gallery,
                FILES,
                () -> {
                    throw new IllegalStateException("model file missing");
                },
                AGREEMENT);
        assertThatThrownBy(() -> indexer.index(photos, IndexOptions.defaults(), IndexListener.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("model file missing");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() throws IOException {
        assertThatThrownBy(() -> index(photos.resolve("no"), IndexOptions.defaults()))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(photos.resolve("no") + ": no such folder");
        Path file = write("a.jpg", "100 1");
        assertThatThrownBy(() -> index(file, IndexOptions.defaults()))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(file + ": is a file; a folder of photos is needed");
    }

    @Test
    void foldersInsideOneAnotherAreRefused() throws IOException {
        write("people/obama.jpg", "100 1");
        Path people = photos.resolve("people");
        index(people, IndexOptions.defaults());
        assertThatThrownBy(this::index)
                .hasMessage(photos + ": lies around " + people
                        + ", which is indexed already; index that one again, or use another gallery");
        Path inner = Files.createDirectories(people.resolve("inner"));
        assertThatThrownBy(() -> index(inner, IndexOptions.defaults()))
                .hasMessage(inner + ": lies inside " + people
                        + ", which is indexed already; index that one again, or use another gallery");
        assertThat(gallery.people()).containsOnlyKeys("obama");
    }

    @Test
    void severalFoldersStandSideBySide() throws IOException {
        write("one/obama.jpg", "100 1");
        write("other/trump.jpg", "100 0 1");
        Path one = photos.resolve("one");
        index(one, IndexOptions.defaults());
        index(photos.resolve("other"), IndexOptions.defaults());
        Files.delete(one.resolve("obama.jpg"));
        IndexSummary other = index(photos.resolve("other"), IndexOptions.defaults());
        assertThat(other.done().removed()).isZero();
        assertThat(other.counts().photos()).isEqualTo(1);
        assertThat(gallery.people()).containsOnlyKeys("obama", "trump");
        assertThat(index(one, IndexOptions.defaults().withPrune(true)).done().removed())
                .isEqualTo(1);
        assertThat(gallery.people()).containsOnlyKeys("trump");
    }

    @Test
    void aFolderIsTheSameByAnyPath() throws IOException {
        write("obama.jpg", "100 1");
        index();
        Path link = Files.createSymbolicLink(temporary.resolve("link"), photos);
        assertThat(index(link.resolve("..").resolve("photos"), IndexOptions.defaults())
                        .done()
                        .unchanged())
                .isEqualTo(1);
    }

    /** It would take an hour to read through. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void aFileAboveTheLimitIsNeverReadNotEvenToBeHashed() throws IOException {
        write("b.jpg", "100 1");
        sparse(write("a.jpg", "100 0 1"), 1L << 40);
        List<String> warnings = new ArrayList<>();
        IndexListener listener = new IndexListener() {
            @Override
            public void warning(Path file, String message) {
                warnings.add(file.getFileName() + ": " + message);
            }
        };
        for (int run = 0; run < 2; run++) {
            warnings.clear();
            IndexSummary summary = new Indexer(gallery, FILES, () -> new TextSource(sources), AGREEMENT)
                    .index(photos, IndexOptions.defaults(), listener);
            assertThat(warnings)
                    .containsExactly("a.jpg: file of 1099511627776 bytes is above the limit of 268435456 bytes"
                            + " (--max-megabytes)");
            assertThat(summary.done().skipped()).isEqualTo(1);
            assertThat(paths()).containsExactly("b.jpg");
        }
    }

    @Test
    void aKnownPhotoStaysIfItsTimeAloneChangesAndGoesIfAFileAboveTheLimitTakesItsPlace() throws IOException {
        Path photo = write("a.jpg", "100 1");
        index();
        touch(photo);
        Indexer strict = new Indexer(
                gallery, new ImageReader(ImageLimits.DEFAULT.withBytes(4)), () -> new TextSource(sources), AGREEMENT);
        strict.index(photos, IndexOptions.defaults(), IndexListener.NONE);
        assertThat(paths()).containsExactly("a.jpg");
        write("a.jpg", "100 0 1");
        strict.index(photos, IndexOptions.defaults(), IndexListener.NONE);
        assertThat(paths()).isEmpty();
    }

    private static void sparse(Path file, long size) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(size);
        }
    }
}
