package io.github.lookalike.cli.command;

import static io.github.lookalike.cli.Result.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.cli.CelebsGallery;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.cli.Result;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(CelebsGallery.class)
class IndexCommandTest {

    @TempDir
    Path folder;

    private final Cli cli;
    private Path photos;

    IndexCommandTest(Cli cli) {
        this.cli = cli;
    }

    @BeforeEach
    void threePeopleAreIndexed() throws IOException {
        photos = Files.createDirectory(folder.resolve("photos"));
        cli.naming("PHOTOS", photos).naming("PLACE", folder.resolve("gallery"));
        for (String person : new String[] {"bush", "hopper", "obama"}) {
            Files.copy(Portraits.of(person), photos.resolve(person + ".jpg"));
        }
        assertThat(index("")).isEqualTo(done("3 photos, 3 faces, 3 people, 0 skipped, #.# s\n"));
    }

    @Test
    void nothingIsDoneTwice() {
        assertThat(index("")).isEqualTo(done("3 photos, 3 faces, 3 people, 3 unchanged, 0 skipped, #.# s\n"));
    }

    @Test
    void photosThatGiveNoAnswerAreNamedAndCounted() throws IOException {
        Files.writeString(photos.resolve("notes.jpg"), "nobody here");
        Files.createFile(photos.resolve("empty.png"));
        Portraits.landscape(photos.resolve("meadow.png"));
        Portraits.sideBySide("lincoln", "curie", photos.resolve("pair.png"));
        Result result = index("");

        assertThat(result.out())
                .isEqualTo(
                        "5 photos, 4 faces, 4 people, 3 unchanged, 1 without a face, 1 with several faces, 2 skipped,"
                                + " #.# s\n");
        assertThat(result.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("PHOTOS/empty.png: empty file"),
                        line -> assertThat(line).isEqualTo("PHOTOS/meadow.png: no face found"),
                        line -> assertThat(line)
                                .isEqualTo("PHOTOS/notes.jpg: unsupported format: not a known picture format"),
                        line -> assertThat(line).matches("PHOTOS/pair.png: 2 faces, the .+ taken"));
    }

    @Test
    void photosThatAreGoneAreToldAndForgotten() throws IOException {
        Files.delete(photos.resolve("hopper.jpg"));

        assertThat(index(""))
                .isEqualTo(new Result(
                        0,
                        "2 photos, 2 faces, 2 people, 2 unchanged, 1 removed, 0 skipped, #.# s\n",
                        "PHOTOS/hopper.jpg: gone, removed from the gallery\n"));
    }

    @Test
    void photosThatAreGoneStayIfTheyAreToBeKept() throws IOException {
        Files.delete(photos.resolve("hopper.jpg"));

        assertThat(index("--keep-missing"))
                .isEqualTo(done("3 photos, 3 faces, 3 people, 2 unchanged, 0 skipped, #.# s\n"));
        assertThat(cli.run("list --gallery PLACE --format csv"))
                .isEqualTo(done("person,photos\nbush,1\nhopper,1\nobama,1\n"));
    }

    @Test
    void photosInAFolderAreOfThePersonItIsNamedAfter() throws IOException {
        Path barack = Files.createDirectory(photos.resolve("barack"));
        Files.move(photos.resolve("obama.jpg"), barack.resolve("1.jpg"));

        assertThat(index(""))
                .isEqualTo(done("3 photos, 3 faces, 3 people, 2 unchanged, 1 moved or copied, 0 skipped, #.# s\n"));
        assertThat(cli.run("list --gallery PLACE --format csv"))
                .isEqualTo(done("person,photos\nbarack,1\nbush,1\nhopper,1\n"));
    }

    @Test
    @Tag("slow")
    void rebuildingLooksAtEveryPhotoAgain() {
        assertThat(index("--rebuild")).isEqualTo(done("3 photos, 3 faces, 3 people, 0 skipped, #.# s\n"));
    }

    private Result index(String options) {
        return cli.run(("index PHOTOS --gallery PLACE " + options).strip()).withoutDecimals();
    }
}
