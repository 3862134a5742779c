package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files and folders that may not be read or written. The superuser may do both, so the program runs as another user:
 * only the superuser can run these tests.
 */
class ForbiddenPlacesIT {

    /** Known to no system: a user without a name and without a home. */
    private static final int STRANGER = 54_321;

    /** Where his programs unpack the native libraries to, once for all tests. */
    @TempDir
    static Path temporary;

    @TempDir
    Path folder;

    private Path photos;
    private Path gallery;
    private Program stranger;

    @BeforeEach
    void aStrangerHasAGallery() throws IOException {
        Path data = open(Files.createDirectory(folder.resolve("data")));
        photos = open(Files.createDirectory(folder.resolve("photos")));
        gallery = folder.resolve("gallery");
        open(folder);
        Files.copy(Portraits.of("obama"), photos.resolve("obama.jpg"));
        Files.copy(
                Portraits.of("trump"),
                Files.createDirectory(photos.resolve("donald")).resolve("1.jpg"));
        open(temporary);
        stranger = Program.launcherOf(STRANGER, data)
                .with("HOME", null)
                .with("LOOKALIKE_OPTS", "-Djava.io.tmpdir=" + temporary)
                .in(folder);
        assumeTrue(runs(stranger), "needs the superuser, setpriv, and a project that others can read");
        assertThat(stranger.run("index", "photos", "-g", "data/gallery").out()).startsWith("2 photos, 2 faces, ");
        gallery = data.resolve("gallery");
    }

    @Test
    void photosThatMayNotBeReadAnyMoreAreNamedAndKept() throws IOException {
        shut(photos.resolve("donald"));
        shut(photos.resolve("obama.jpg"));
        Files.copy(Portraits.of("curie"), photos.resolve("curie.jpg"));
        Files.setLastModifiedTime(photos.resolve("obama.jpg"), FileTime.fromMillis(0));
        Outcome outcome = index();

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("3 photos, 3 faces, 3 people, 2 skipped, ");
        assertThat(outcome.err())
                .isEqualTo("photos/donald: may not be read: no permission\n"
                        + "photos/obama.jpg: may not be read: no permission\n");
    }

    @Test
    void aWholeFolderThatMayNotBeReadAnyMoreEmptiesNoGallery() throws IOException {
        shut(photos);
        Outcome outcome = index();

        assertThat(outcome.out()).startsWith("2 photos, 2 faces, 2 people, 1 skipped, ");
        assertThat(outcome.err()).isEqualTo("photos: may not be read: no permission\n");
    }

    @Test
    void aGalleryIsSearchedWithoutPermissionToWriteIt() throws IOException {
        Path mine = folder.resolve("mine");
        Program.launcher(folder.resolve("own")).run("index", photos.toString(), "-g", mine.toString());
        open(mine);
        try (Stream<Path> files = Files.list(mine)) {
            for (Path file : files.toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            }
        }

        assertThat(stranger.run("list", "-g", "mine", "--format", "csv"))
                .isEqualTo(new Outcome(0, "person,photos\ndonald,1\nobama,1\n", ""));
        assertThat(stranger.run("find", Portraits.of("collins").toString(), "-g", "mine")
                        .out())
                .contains("donald", "obama");
        for (String[] change : new String[][] {{"index", "photos", "-g", "mine"}, {"remove", "obama", "-g", "mine"}}) {
            assertThat(stranger.run(change))
                    .isEqualTo(new Outcome(
                            1,
                            "",
                            "lookalike: gallery mine can't be read or written (no permission for " + mine.toRealPath()
                                    + "/write.lock); what was committed is safe. Its owner may give you permission; or"
                                    + " choose another place with --gallery\n"));
        }
    }

    @Test
    void aGalleryThatMayNotBeSeenIsNotCalledMissing() throws IOException {
        Path hidden = Files.createDirectory(folder.resolve("hidden"));
        shut(hidden);

        Outcome outcome = stranger.run("list", "-g", "hidden/gallery");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .startsWith("lookalike: gallery hidden/gallery can't be read or written (no permission for ");
    }

    @Test
    void aGalleryIsForItsUserOnlyAndNotMadeInAFolderOfAnother() throws IOException {
        assertThat(permissions(gallery)).isEqualTo("rwx------");
        Path others = open(Files.createDirectory(folder.resolve("others")));

        assertThat(stranger.run("index", "photos", "-g", "others"))
                .isEqualTo(new Outcome(
                        4,
                        "",
                        "lookalike: others can't be made private to you, for it is another's; choose a new folder"
                                + " inside\n"));
        assertThat(stranger.run("index", "photos", "-g", "others/new/gallery").code())
                .isZero();
        assertThat(permissions(others.resolve("new/gallery"))).isEqualTo("rwx------");
        assertThat(permissions(others.resolve("new"))).isEqualTo("rwx------");
    }

    @Test
    void whoHasNoHomeLeavesNoFolderOfAnOddName() throws IOException {
        Program homeless = stranger.with("XDG_DATA_HOME", null).in(folder.resolve("data"));

        assertThat(homeless.run("info"))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "lookalike: you have no home folder to keep galleries in; set HOME, or say where with --gallery"
                                + " DIR\n"));
        assertThat(homeless.run("find", "../photos/obama.jpg", "-g", "gallery").out())
                .contains("donald");
        assertThat(folder.resolve("data")).isDirectoryNotContaining(file -> !file.endsWith("gallery"));
    }

    private Outcome index() {
        return stranger.run("index", "photos", "-g", "data/gallery");
    }

    private static boolean runs(Program program) {
        try {
            return program.start("--version").end().code() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static Path open(Path file) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private static void shut(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
