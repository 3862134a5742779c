package io.github.lookalike.internal.lucene;

import static io.github.lookalike.gallery.GallerySamples.MODEL;
import static io.github.lookalike.gallery.GallerySamples.face;
import static io.github.lookalike.gallery.GallerySamples.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.gallery.GalleryRemake;
import io.github.lookalike.gallery.GallerySamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LuceneOpeningTest {

    private static final GalleryModel OTHER = new GalleryModel(
            new GalleryModel.Part("detector", "d".repeat(64)),
            new GalleryModel.Part("facenet", "f".repeat(64)),
            List.of(),
            512,
            3);

    @TempDir
    private Path folder;

    private Path place;

    @BeforeEach
    void place() {
        place = folder.resolve("자료 \uD83D\uDE00/gallery");
    }

    @Test
    void aMissingGalleryIsNamedWithTheRemedy() {
        refused(
                Reason.MISSING,
                "no gallery at " + place + "; make one with 'lookalike index DIR'",
                () -> LuceneGallery.openReadOnly(place, MODEL));
        assertThat(place).as("reading makes nothing").doesNotExist();
    }

    @Test
    void anEmptyFolderIsNoGalleryYet() throws IOException {
        Files.createDirectories(place);
        refused(
                Reason.MISSING,
                "no gallery at " + place + "; make one with 'lookalike index DIR'",
                () -> LuceneGallery.openReadOnly(place, MODEL));
        LuceneGallery.open(place, MODEL).close();
        LuceneGallery.openReadOnly(place, MODEL).close();
    }

    @Test
    void aSecondWriterIsToldWhoIsWriting() throws IOException {
        try (Gallery writer = LuceneGallery.open(place, MODEL)) {
            assertThatExceptionOfType(GalleryException.class)
                    .isThrownBy(() -> LuceneGallery.open(place, MODEL))
                    .withMessageMatching("gallery \\Q" + place + "\\E is being written by process "
                            + ProcessHandle.current().pid() + ", since \\S+; wait until it is done")
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.LOCKED));
            assertThatThrownBy(() -> LuceneGallery.remake(place, MODEL))
                    .hasMessageContaining("is being written by process");
            writer.put(photo("a.jpg", "a"), List.of(face(1)));
        }
        try (Gallery next = LuceneGallery.open(place, MODEL)) {
            assertThat(next.photos()).hasSize(1);
        }
    }

    @Test
    void anotherModelsGalleryIsRefusedNamingBoth() throws IOException {
        LuceneGallery.open(place, MODEL).close();
        String message = "gallery " + place
                + " was made with embedder (eeeeeeee) with detector (dddddddd), 8 values, pipeline 1;"
                + " this run uses facenet (ffffffff) with detector (dddddddd), 512 values, pipeline 3."
                + " Use that model, another gallery, or remake this one with 'lookalike index --rebuild --gallery "
                + '"' + place + "\" DIR'";
        refused(Reason.OTHER_MODEL, message, () -> LuceneGallery.open(place, OTHER));
        refused(Reason.OTHER_MODEL, message, () -> LuceneGallery.openReadOnly(place, OTHER));
        LuceneGallery.open(place, MODEL).close();
    }

    @Test
    void aGalleryTellsItsModel() throws IOException {
        LuceneGallery.open(place, OTHER).close();
        try (Gallery gallery = LuceneGallery.openReadOnly(place)) {
            assertThat(gallery.info().model()).isEqualTo(OTHER);
            assertThat(gallery.info().place()).isEqualTo(GalleryLocation.of(place));
            assertThat(gallery.info().bytes()).isPositive();
        }
    }

    @Test
    void remakingEmptiesAGalleryOfWhateverModel() throws IOException {
        try (Gallery gallery = LuceneGallery.open(place, OTHER)) {
            gallery.put(photo("a.jpg", "a"), List.of());
        }
        try (GalleryRemake remake = LuceneGallery.remake(place, MODEL)) {
            assertThat(remake.gallery().photos()).isEmpty();
            assertThat(remake.gallery().info().model()).isEqualTo(MODEL);
            remake.finish();
        }
        LuceneGallery.openReadOnly(place, MODEL).close();
    }

    @Test
    void aGalleryOfAnEarlierFormatIsRefusedNamingBoth() throws IOException {
        try (Gallery gallery = LuceneGallery.open(place, MODEL)) {
            gallery.put(photo("a.jpg", "a"), List.of(face(1)));
        }
        try (FSDirectory directory = FSDirectory.open(place);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Map<String, String> data = new HashMap<>(CommitData.of(MODEL));
            data.put("lookalike.format", "1");
            writer.setLiveCommitData(data.entrySet());
        }
        String message = "gallery " + place + " has format 1, this program reads format 2; remake the gallery with"
                + " '" + RemakeCommand.of(place, new TreeSet<>(Set.of(GallerySamples.ROOT)))
                + "', or use the version of the program that made it";
        refused(Reason.DAMAGED, message, () -> LuceneGallery.openReadOnly(place, MODEL));
        refused(Reason.DAMAGED, message, () -> LuceneGallery.open(place, MODEL));
        try (GalleryRemake remake = LuceneGallery.remake(place, MODEL)) {
            remake.finish();
        }
        LuceneGallery.open(place, MODEL).close();
    }

    @Test
    void aFolderOfOtherThingsIsLeftAlone() throws IOException {
        Path photo = Files.createDirectories(place).resolve("_me.jpg");
        Files.writeString(photo, "mine");
        String message = place + " is no gallery, it holds _me.jpg; choose an empty or a new folder";
        refused(Reason.NOT_A_GALLERY, message, () -> LuceneGallery.open(place, MODEL));
        refused(Reason.NOT_A_GALLERY, message, () -> LuceneGallery.remake(place, MODEL));
        assertThat(place).isDirectoryContaining(file -> file.equals(photo));
        refused(
                Reason.NOT_A_GALLERY,
                photo + " is a file; a gallery is a folder of its own",
                () -> LuceneGallery.openReadOnly(photo, MODEL));
    }

    @Test
    void aLuceneIndexOfAnotherProgramIsLeftAlone() throws IOException {
        Files.createDirectories(place);
        try (FSDirectory directory = FSDirectory.open(place);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
        }
        String message = place + " is a Lucene index of another program; choose another folder";
        refused(Reason.NOT_A_GALLERY, message, () -> LuceneGallery.open(place, MODEL));
        refused(Reason.NOT_A_GALLERY, message, () -> LuceneGallery.openReadOnly(place, MODEL));
        refused(Reason.NOT_A_GALLERY, message, () -> LuceneGallery.remake(place, MODEL));
    }

    @Test
    void aReaderChangesNothing() throws IOException {
        LuceneGallery.open(place, MODEL).close();
        try (Gallery reader = LuceneGallery.openReadOnly(place, MODEL)) {
            for (ThrowingCallable change : List.<ThrowingCallable>of(
                    () -> reader.put(photo("a.jpg", "a"), List.of()),
                    () -> reader.removePhoto(photo("a.jpg", "a").id()),
                    () -> reader.removePerson("a"),
                    reader::commit)) {
                assertThatThrownBy(change)
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasMessage("gallery " + place + " was opened to read only");
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX permissions")
    void theFolderIsForItsUserOnly() throws IOException {
        LuceneGallery.open(place, MODEL).close();
        assertThat(permissions()).isEqualTo("rwx------");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX permissions")
    void whoeverLetsOthersInGoesOnDoingSo() throws IOException {
        LuceneGallery.open(place, MODEL).close();
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-x---"));
        LuceneGallery.open(place, MODEL).close();
        LuceneGallery.remake(place, MODEL).close();
        assertThat(permissions()).isEqualTo("rwxr-x---");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX permissions")
    void anEmptyFolderIsShut() throws IOException {
        Files.createDirectories(place);
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        LuceneGallery.open(place, MODEL).close();
        assertThat(permissions()).isEqualTo("rwx------");
    }

    @Test
    void whatAKilledWriterLeavesIsNoForeignFile() throws IOException {
        LuceneGallery.open(place, MODEL).close();
        for (String name : List.of("_0_Lucene90FieldsIndex-doc_ids_0.tmp", "_0.fdt", "_0_Lucene90_0.dvd", "writer")) {
            Files.writeString(place.resolve(name), "half");
        }
        LuceneGallery.remake(place, MODEL).close();
        assertThat(place).isDirectoryNotContaining(file -> file.toString().endsWith(".tmp"));
    }

    @Test
    void closingTwiceIsHarmless() throws IOException {
        Gallery gallery = LuceneGallery.open(place, MODEL);
        gallery.close();
        gallery.close();
        assertThat(place.resolve("writer")).doesNotExist();
    }

    private String permissions() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(place));
    }

    private static void refused(Reason reason, String message, ThrowingCallable opening) {
        assertThatExceptionOfType(GalleryException.class)
                .isThrownBy(opening)
                .withMessage(message)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
