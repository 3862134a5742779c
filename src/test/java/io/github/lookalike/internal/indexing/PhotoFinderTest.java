package io.github.lookalike.internal.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.lookalike.gallery.PersonNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PhotoFinderTest {

    @TempDir
    private Path temporary;

    private Path root;
    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectories(temporary.toRealPath().resolve("root"));
    }

    @Test
    void imagesAreFoundByTheirExtensions() throws IOException {
        for (String name : List.of("a.jpg", "B.JPEG", "c.tar.png", "d.txt", "jpg", "e.", "sub.jpg/f.WebP", "g.heic")) {
            write(name);
        }
        assertThat(found()).containsExactly("B.JPEG", "a.jpg", "c.tar.png", "g.heic", "sub.jpg/f.WebP");
    }

    @Test
    void hiddenFilesAndFoldersArePassedOver() throws IOException {
        write(".a.jpg");
        write(".thumbnails/a.jpg");
        write("b/.c/d.jpg");
        assertThat(found()).isEmpty();
    }

    @Test
    void namesOfAnyScriptAreFound() throws IOException {
        String decomposed = Normalizer.normalize("한글 é", Normalizer.Form.NFD);
        for (String name : List.of("오바마/가.jpg", decomposed + ".jpg", "\uD83D\uDE00 smile.png", "new\nline.png")) {
            write(name);
        }
        assertThat(found())
                .containsExactlyInAnyOrder("오바마/가.jpg", decomposed + ".jpg", "\uD83D\uDE00 smile.png", "new\nline.png");
        assertThat(warnings).isEmpty();
    }

    @Test
    void linksAreFollowedButNotInCircles() throws IOException {
        write("a/a.jpg");
        Path outside = Files.createDirectories(temporary.toRealPath().resolve("outside"));
        Files.createFile(outside.resolve("b.jpg"));
        Files.createSymbolicLink(outside.resolve("back"), root);
        Files.createSymbolicLink(outside.resolve("self"), outside);
        Files.createSymbolicLink(root.resolve("up"), temporary.toRealPath());
        Files.createSymbolicLink(root.resolve("a/self"), root.resolve("a"));
        Files.createSymbolicLink(root.resolve("again"), root.resolve("a"));
        Files.createSymbolicLink(root.resolve("link"), outside);
        Files.createSymbolicLink(root.resolve("photo.jpg"), outside.resolve("b.jpg"));
        assertThat(found()).containsExactly("a/a.jpg", "link/b.jpg", "photo.jpg");
        assertThat(warnings).isEmpty();
    }

    @Test
    void linksToNowhereAreReportedIfTheyLookLikePhotos() throws IOException {
        Files.createSymbolicLink(root.resolve("a.jpg"), root.resolve("no.jpg"));
        Files.createSymbolicLink(root.resolve("b"), root.resolve("no"));
        assertThat(found()).isEmpty();
        assertThat(warnings).containsExactly("a.jpg: is not there, or a link to nowhere");
    }

    @Test
    void behindALinkToNowhereMayBePhotos() throws IOException {
        Files.createSymbolicLink(root.resolve("unplugged"), root.resolve("no"));
        PhotoFinder finder = finder();
        finder.find();
        assertThat(finder.mayHaveMissed("unplugged/ada/a.jpg")).isTrue();
        assertThat(finder.mayHaveMissed("unplugged.jpg")).isFalse();
    }

    @Test
    void inARootThatCannotBeReadMayBeAnyPhoto() throws IOException {
        Files.delete(root);
        PhotoFinder finder = finder();
        assertThat(finder.find()).isEmpty();
        assertThat(finder.mayHaveMissed("a.jpg")).isTrue();
        assertThat(finder.mayHaveMissed("ada/a.jpg")).isTrue();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems don't let bytes be names that are no text")
    void aNameThatIsNoTextIsReported() throws Exception {
        Process touch = new ProcessBuilder(
                        "sh", "-c", "n=$(printf '\\377'); mkdir d; touch $n.jpg; mkdir $n; touch $n/a.jpg $n/b.jpg")
                .directory(root.toFile())
                .start();
        assertThat(touch.waitFor()).isZero();
        assertThat(found()).isEmpty();
        assertThat(warnings)
                .as("of a folder once, not for each photo in it")
                .hasSize(2)
                .allMatch(warning -> warning.endsWith("not valid in the system's character set; rename it"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no named pipes among the files")
    void pipesAreNotOpened() throws Exception {
        Process mkfifo = new ProcessBuilder("mkfifo", root.resolve("pipe.jpg").toString()).start();
        assertThat(mkfifo.waitFor()).isZero();
        assertThat(found()).isEmpty();
        assertThat(warnings).containsExactly("pipe.jpg: is a pipe, a socket or a device, not a photo");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX permissions")
    void whatCannotBeReadIsReportedAndRemembered() throws IOException {
        write("locked/a.jpg");
        write("open/b.jpg");
        Path locked = root.resolve("locked");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(locked), "the superuser may read everything");
            PhotoFinder finder = finder();
            assertThat(finder.find()).extracting(PhotoFile::path).containsExactly("open/b.jpg");
            assertThat(warnings).containsExactly("locked: may not be read: no permission");
            assertThat(finder.mayHaveMissed("locked/a.jpg")).isTrue();
            assertThat(finder.mayHaveMissed("locked2/a.jpg")).isFalse();
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void sizeAndTimeAreThoseOfTheFile() throws IOException {
        Path file = write("a.jpg");
        PhotoFile found = finder().find().get(0);
        assertThat(found.file()).isEqualTo(file);
        assertThat(found.size()).isEqualTo(4);
        assertThat(found.modified() / 1_000_000)
                .isEqualTo(Files.getLastModifiedTime(file).toMillis());
    }

    private Path write(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "face");
    }

    private List<String> found() {
        return finder().find().stream().map(PhotoFile::path).toList();
    }

    private PhotoFinder finder() {
        return new PhotoFinder(
                root,
                PersonNames::of,
                (file, message) -> warnings.add(root.relativize(file) + ": " + message),
                () -> false);
    }
}
