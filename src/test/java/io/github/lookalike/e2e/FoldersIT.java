package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of photos: moved, emptied, and with galleries of their own. */
class FoldersIT {

    @TempDir
    Path folder;

    private Path celebs;
    private Program lookalike;

    @BeforeEach
    void threePeople() throws IOException {
        celebs = Files.createDirectory(folder.resolve("celebs"));
        for (String person : List.of("obama", "trump", "bush")) {
            Files.copy(Program.PROJECT.resolve("images/celebs/" + person + ".jpg"), celebs.resolve(person + ".jpg"));
        }
        lookalike = Program.launcher(folder.resolve("data")).in(folder);
    }

    @Test
    void aMovedFolderIsRecognised() throws IOException {
        lookalike.run("index", "celebs");
        Files.move(celebs, folder.resolve("people"));

        Outcome moved = lookalike.run("index", "people");

        assertThat(moved.out()).startsWith("3 photos, 3 faces, 3 people, 3 moved or copied, 0 skipped, ");
        assertThat(moved.err()).isEqualTo("celebs: is gone, and 3 photos of it are in this folder now: moved\n");
        assertThat(lookalike.run("find", "obama", "--format", "csv").out()).doesNotContain("celebs/");
        assertThat(lookalike.run("list", "--format", "csv").out())
                .isEqualTo("person,photos\nbush,1\nobama,1\ntrump,1\n");
    }

    @Test
    void anEmptiedFolderForgetsNobodyUnlessAskedTo() throws IOException {
        lookalike.run("index", "celebs");
        Files.move(celebs, folder.resolve("aside"));
        Files.createDirectory(celebs);

        Outcome empty = lookalike.run("index", "celebs");

        assertThat(empty)
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "lookalike: celebs: none of the 3 photos that were in this folder is there; is a disk not mounted?"
                                + " Nothing was forgotten. If they are gone for good, add --prune\n"));
        assertThat(lookalike.run("list", "--format", "csv").out().lines()).hasSize(4);
        assertThat(lookalike.run("index", "celebs", "--prune").out())
                .startsWith("0 photos, 0 faces, 0 people, 3 removed");
        assertThat(lookalike.run("list", "--format", "csv").out().lines()).hasSize(1);
    }

    /** If they were looked at, those without models would fail. */
    @Test
    void whatTheGalleryHoldsIsNotLookedAtAgainForAFoldersOwn() {
        lookalike.run("index", "celebs");

        Outcome found = lookalike.run("find", "obama", "--in", "celebs", "-t", "1", "--format", "csv");

        assertThat(found.err()).startsWith("3 photos, 3 faces, 3 people, 3 unchanged, 0 skipped, ");
        assertThat(found.out().lines()).hasSize(2);
    }

    @Test
    void allThatReadAGalleryTakeAFolders() {
        assertThat(lookalike.run("list", "--in", "celebs"))
                .isEqualTo(
                        new Outcome(
                                4,
                                "",
                                "lookalike: celebs: has no gallery of its own yet; 'lookalike find PHOTO --in celebs' makes it\n"));
        assertThat(lookalike.run("distance", "obama", "trump", "--in", "celebs").code())
                .isZero();
        assertThat(lookalike.run("info", "--in", "celebs", "--format", "csv").out())
                .contains("celebs");
        assertThat(lookalike.run("remove", "trump", "--in", "celebs").out()).isEqualTo("removed trump, 1 photo\n");
        assertThat(lookalike.run("list", "--in", "celebs", "--format", "csv").out())
                .isEqualTo("person,photos\nbush,1\nobama,1\n");
    }

    @Test
    void aPersonWhoseNameLooksLikeAFilesIsNamedByAnOption() throws IOException {
        lookalike.run("embed", "celebs", "-o", "v.npy");
        Path labels = folder.resolve("v-labels.csv");
        Files.writeString(labels, Files.readString(labels).replace("trump,", "AC/DC,"));
        lookalike.run("index", "--from", "v.npy");

        assertThat(lookalike.run("find", "AC/DC").err()).isEqualTo("lookalike: AC/DC: no such file\n");
        assertThat(lookalike
                        .run("find", "--person", "AC/DC", "-t", "1", "--format", "csv")
                        .out())
                .contains("\nAC/DC,1,");
        assertThat(lookalike
                        .run("distance", "AC/DC", "obama", "--person", "--format", "csv")
                        .out())
                .contains("\nAC/DC,obama,");
    }
}
