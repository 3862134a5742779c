package io.github.lookalike.internal.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Folders that moved, and such as are empty or gone all at once. */
class IndexerFoldersTest extends IndexerFixture {

    private static final IndexOptions DEFAULT = new IndexOptions(false, 2);
    private static final IndexOptions PRUNE = DEFAULT.withPrune(true);

    private Path one;
    private Path two;

    @BeforeEach
    void twoPhotosAreIndexed() throws IOException {
        one = photos.resolve("one");
        two = photos.resolve("two");
        write("one/ada.jpg", "100 1");
        write("one/bob/1.jpg", "100 0 1");
        index(one, DEFAULT);
    }

    @Test
    void aMovedFolderCountsOnce() throws IOException {
        Files.move(one, two);

        IndexSummary summary = index(two, DEFAULT);

        assertThat(sources.photos).hasValue(0);
        assertThat(summary.done().moved()).isEqualTo(2);
        assertThat(heard).contains("2 moved from one, 0 left");
        assertThat(gallery.roots()).containsExactly(two.toString());
        assertThat(gallery.people()).containsOnlyKeys("ada", "bob").containsValues(1, 1);
    }

    @Test
    void ofAFolderThatWasMovedInPartTheRestIsKept() throws IOException {
        Files.createDirectory(two);
        Files.move(one.resolve("ada.jpg"), two.resolve("ada.jpg"));
        Files.delete(one.resolve("bob/1.jpg"));
        Files.delete(one.resolve("bob"));
        Files.delete(one);

        index(two, DEFAULT);

        assertThat(heard).contains("1 moved from one, 1 left");
        assertThat(gallery.people()).containsOnlyKeys("ada", "bob").containsValues(1, 1);
    }

    @Test
    void aCopyOfAFolderIsAnotherFolder() throws IOException {
        write("two/ada.jpg", "100 1");

        index(two, DEFAULT);

        assertThat(heard).noneMatch(line -> line.contains("moved from"));
        assertThat(gallery.people()).containsEntry("ada", 2);
    }

    @Test
    void aFolderThatIsGoneWithAllItsPhotosIsNotMovedByOthers() throws IOException {
        delete(one);
        write("two/cy.jpg", "100 0 0 1");

        index(two, DEFAULT);

        assertThat(gallery.people()).containsOnlyKeys("ada", "bob", "cy");
    }

    @Test
    void aMoveIsSettledByTheNextRunIfThisOneWasCutShort() throws IOException {
        Files.move(one, two);
        gallery.commit(); // as if the run had been killed before it came to the old folder
        for (Photo photo : gallery.photos(one.toString())) {
            gallery.put(
                    new Photo(
                            new PhotoId(two.toString(), photo.id().path()),
                            photo.person(),
                            photo.size(),
                            photo.modified(),
                            photo.sha256()),
                    gallery.faces(photo.id()));
        }

        IndexSummary summary = index(two, DEFAULT);

        assertThat(summary.done().unchanged()).isEqualTo(2);
        assertThat(gallery.roots()).containsExactly(two.toString());
    }

    @Test
    void aFolderThatIsEmptyAllAtOnceLosesNothingUnlessAskedTo() throws IOException {
        Files.delete(one.resolve("ada.jpg"));
        Files.delete(one.resolve("bob/1.jpg"));

        assertThatThrownBy(() -> index(one, DEFAULT))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(one + ": none of the 2 photos that were in this folder is there; is a disk not mounted?"
                        + " Nothing was forgotten. If they are gone for good, add --prune");
        assertThat(gallery.people()).containsOnlyKeys("ada", "bob");

        assertThat(index(one, PRUNE).done().removed()).isEqualTo(2);
        assertThat(gallery.people()).isEmpty();
    }

    @Test
    void aFolderThatIsGoneIsForgottenOnlyIfAskedTo() throws IOException {
        delete(one);

        assertThatThrownBy(() -> index(one, DEFAULT)).hasMessageContaining("add --prune");
        assertThat(index(one, PRUNE).done().removed()).isEqualTo(2);
        assertThat(gallery.roots()).isEmpty();
        assertThatThrownBy(() -> index(one, PRUNE)).hasMessage(one + ": no such folder");
    }

    @Test
    void aPhotoThatIsGoneAmongOthersIsForgottenAsEver() throws IOException {
        Files.delete(one.resolve("ada.jpg"));

        assertThat(index(one, DEFAULT).done().removed()).isEqualTo(1);
        assertThat(gallery.people()).containsOnlyKeys("bob");
    }

    @Test
    void missingPhotosThatAreToBeKeptAreNoQuestion() throws IOException {
        Files.delete(one.resolve("ada.jpg"));
        Files.delete(one.resolve("bob/1.jpg"));

        assertThat(index(one, new IndexOptions(true, 2)).counts().photos()).isEqualTo(2);
    }

    @Test
    void anEmptyFolderIsTold() throws IOException {
        index(Files.createDirectory(two), DEFAULT);

        assertThat(heard).contains(": no photos in this folder");
    }

    @Test
    void peopleNamedByNumbersAreTold() throws IOException {
        write("two/27.jpg", "100 1");
        write("two/IMG_0028.jpg", "100 0 1");
        write("two/20190413_122007.jpg", "100 0 0 1");
        index(two, DEFAULT);
        assertThat(heard)
                .contains(": 3 people named by numbers: photos of one person belong in a folder of that person");

        write("three/cy/27.jpg", "100 1");
        write("three/cy/28.jpg", "100 0 1");
        write("three/cy/29.jpg", "100 0 0 1");
        index(photos.resolve("three"), DEFAULT);
        assertThat(heard).noneMatch(line -> line.contains("numbers"));
    }

    @Test
    void copiesAreOfThePersonUnlessNamesAreTakenAsTheyAre() throws IOException {
        write("two/ford.jpg", "100 1");
        write("two/ford (2).jpg", "100 1 1");
        index(two, DEFAULT);
        assertThat(gallery.people()).containsEntry("ford", 2);

        index(two, DEFAULT.withExactNames(true));
        assertThat(gallery.people()).containsEntry("ford", 1).containsEntry("ford (2)", 1);

        index(two, DEFAULT);
        assertThat(gallery.people()).containsEntry("ford", 2);
        assertThat(sources.photos).as("looked at again").hasValue(0);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
