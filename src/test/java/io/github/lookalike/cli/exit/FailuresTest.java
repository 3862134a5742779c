package io.github.lookalike.cli.exit;

import static io.github.lookalike.cli.Result.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.cli.CelebsGallery;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.cli.Result;
import io.github.lookalike.portraits.Portraits;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(CelebsGallery.class)
class FailuresTest {

    @TempDir
    Path folder;

    private final Cli cli;

    FailuresTest(Cli cli) {
        this.cli = cli;
    }

    @Test
    void aMissingPhotoIsNamed() {
        assertThat(find("nix.jpg")).isEqualTo(failed(1, "nix.jpg: no such file"));
        assertThat(find("nix/nobody")).isEqualTo(failed(1, "nix/nobody: no such file"));
    }

    @Test
    void aFileThatIsNoPictureIsNamed() throws IOException {
        cli.naming("NOTES", Files.writeString(folder.resolve("notes.txt"), "nobody here"));
        assertThat(find("NOTES")).isEqualTo(failed(1, "NOTES: unsupported format: not a known picture format"));
    }

    @Test
    void aFolderWithoutPhotosIsNamed() {
        assertThat(cli.naming("EMPTY", folder).run("find EMPTY --gallery GALLERY"))
                .isEqualTo(failed(1, "EMPTY: no photos in this folder"));
    }

    @Test
    void aFolderHasNoDistance() {
        assertThat(cli.run("distance obama CELEBS --gallery GALLERY"))
                .isEqualTo(failed(1, "CELEBS: is a folder of 6 photos; one photo or a name is needed"));
    }

    @Test
    void aPhotoWithoutAFaceHasACodeOfItsOwn() {
        cli.naming("MEADOW", Portraits.landscape(folder.resolve("meadow.png")));
        String complaint =
                "MEADOW: no face found (also tried enlarged, padded and rotated). Is the face larger than 30 pixels?";

        assertThat(find("MEADOW")).isEqualTo(failed(3, complaint));
        assertThat(cli.run("distance MEADOW obama --gallery GALLERY")).isEqualTo(failed(3, complaint));
    }

    @Test
    void aPhotoWithTooFewFacesTellsHowManyThereAre() {
        assertThat(find("CELEBS/obama.jpg --face 2"))
                .isEqualTo(failed(3, "CELEBS/obama.jpg: has no such face, its faces are numbered 1 to 1"));
    }

    @Test
    void aPictureAboveTheLimitIsRefused() {
        cli.naming("LARGE", Portraits.enlarged("obama", 1100, folder.resolve("large.png")));
        assertThat(find("LARGE --max-megapixels 1"))
                .isEqualTo(
                        failed(
                                1,
                                "LARGE: picture of 1100 x 1100 pixels is above the limit of 1000000 pixels (--max-megapixels)"));
    }

    @Test
    void aNameThatIsNotInTheGalleryIsAnsweredWithSimilarOnes() {
        assertThat(find("obema")).isEqualTo(failed(1, "nobody called 'obema' in the gallery; did you mean obama?"));
        assertThat(find("zzz")).isEqualTo(failed(1, "nobody called 'zzz' in the gallery; see 'lookalike list'"));
    }

    @Test
    void anAmbiguousNameIsAnsweredWithThoseItCouldBe() {
        assertThat(find("bus")).isEqualTo(failed(1, "'bus' could be bush, bush-senior; give more of the name"));
    }

    @Test
    void aMissingFolderLeavesNoGalleryBehind() {
        cli.naming("NEW", folder.resolve("gallery"));
        assertThat(cli.run("index nix --gallery NEW")).isEqualTo(failed(1, "nix: no such folder"));
        assertThat(cli.run("index pom.xml --gallery NEW"))
                .isEqualTo(failed(1, "pom.xml: is a file; a folder of photos is needed"));
        assertThat(folder.resolve("gallery")).doesNotExist();
    }

    @Test
    void theStackTraceIsThereForTheAsking() {
        Result result = find("nix.jpg --stacktrace");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err().lines().limit(2))
                .containsExactly("lookalike: nix.jpg: no such file", "java.nio.file.NoSuchFileException: nix.jpg");
        assertThat(result.err().lines().skip(2)).isNotEmpty().allMatch(line -> line.startsWith("\tat "));
    }

    @Test
    void javasFileExceptionsAreTranslated() {
        assertThat(List.of(
                        new NoSuchFileException("a"),
                        new AccessDeniedException("a"),
                        new NotDirectoryException("a"),
                        new DirectoryNotEmptyException("a"),
                        new FileSystemException("a", null, "No space left on device")))
                .extracting(Failures::message)
                .containsExactly(
                        "a: no such file",
                        "a: permission denied",
                        "a: not a folder",
                        "a: DirectoryNotEmptyException",
                        "a: No space left on device");
    }

    @Test
    void whatIsNotForeseenIsNamedByItsClass() {
        assertThat(Failures.message(new IllegalStateException("closed"))).isEqualTo("IllegalStateException: closed");
        assertThat(Failures.message(new EOFException())).isEqualTo("EOFException: null");
    }

    @Test
    void controlCharactersInNamesCannotReachTheTerminal() {
        assertThat(find("a\033[2J.jpg")).isEqualTo(failed(1, "a\uFFFD[2J.jpg: no such file"));
    }

    private Result find(String words) {
        return cli.run("find --gallery GALLERY " + words);
    }
}
