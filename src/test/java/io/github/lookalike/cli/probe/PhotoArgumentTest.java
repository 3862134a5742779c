package io.github.lookalike.cli.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoArgumentTest {

    @TempDir
    Path folder;

    @Test
    void aPhotoInAFolderIsCalledByItsPlaceInIt() throws IOException {
        make("bush/1.jpg");
        make("bush/more/2.jpeg");
        make("obama.jpg");

        assertThat(stems(folder)).containsExactly("bush/1", "bush/more/2", "obama");
        assertThat(stems(folder.resolve("bush/1.jpg"))).containsExactly("1");
    }

    @Test
    void namesThatWouldBeTheSameStayApart() throws IOException {
        make("a/me.jpg");
        make("a/me.png");
        make("b/me.jpg");
        make("b/ME.png");
        make("c/me.jpg");

        assertThat(stems(folder.resolve("a"), folder.resolve("b"), folder.resolve("c")))
                .containsExactly("me", "me.png", "ME.png~2", "me.jpg", "me.jpg~2");
    }

    @Test
    void aPhotoThatIsGivenTwiceCountsOnce() throws IOException {
        Path photo = make("a/me.jpg");

        assertThat(stems(photo, folder, folder.resolve("a/../a"))).containsExactly("me");
    }

    @Test
    void aPhotoIsOfThePersonThatIndexingTakesItFor() throws IOException {
        make("bush/1.jpg");
        make("bush/more/2.jpeg");
        make("e\u0301mile.jpg");

        assertThat(PhotoArgument.of(List.of(folder.toString())))
                .extracting(PhotoArgument::person)
                .containsExactly("bush", "more", "\u00E9mile");
        assertThat(PhotoArgument.of(List.of(folder.resolve("bush/1.jpg").toString())))
                .extracting(PhotoArgument::person)
                .containsExactly("1");
    }

    @Test
    void onlyTheLastEndingGoes() throws IOException {
        make("dr.who.jpg");

        assertThat(stems(folder)).containsExactly("dr.who");
    }

    private Path make(String name) throws IOException {
        Path photo = folder.resolve(name);
        Files.createDirectories(photo.getParent());
        return Files.createFile(photo);
    }

    private static List<String> stems(Path... words) throws IOException {
        return PhotoArgument.of(List.of(words).stream().map(Path::toString).toList()).stream()
                .map(PhotoArgument::stem)
                .toList();
    }
}
