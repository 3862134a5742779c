package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Index once, then find and compare. */
class EverydayIT {

    @TempDir
    static Path data;

    private static Program lookalike;

    @BeforeAll
    static void theCelebritiesAreIndexed() {
        lookalike = Program.launcher(data);
        Outcome outcome = lookalike.run("index", "images/celebs");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).matches("26 photos, 26 faces, 26 people, 0 skipped, \\d+\\.\\d s\n");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void aSecondIndexLooksAtNoPhoto() {
        assertThat(lookalike.run("index", "images/celebs").out())
                .matches("26 photos, 26 faces, 26 people, 26 unchanged, 0 skipped, \\d+\\.\\d s\n");
    }

    @Test
    void theGalleryIsForItsUsersEyesOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("lookalike/gallery"))))
                .isEqualTo("rwx------");
    }

    @Test
    void nobodyLooksLikeThemselvesByNameOrPhotoOrCopy(@TempDir Path folder) throws IOException {
        String photo = "images/celebs/trump.jpg";
        String copy = Files.copy(Portraits.of("trump"), folder.resolve("somebody.jpeg"))
                .toString();
        Outcome outcome = lookalike.run("find", "trump", photo, copy, "--top", "26");
        List<String> answers = outcome.out()
                .lines()
                .filter(line -> line.startsWith("  ") && !line.contains("  rank  "))
                .toList();

        assertThat(answers).hasSize(3 * 25).noneMatch(line -> line.contains("trump"));
        assertThat(answers.subList(25, 50)).as("by photo").isEqualTo(answers.subList(0, 25));
        assertThat(answers.subList(50, 75)).as("by copy").isEqualTo(answers.subList(0, 25));
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void distanceDoesNotDependOnOrder() {
        assertThat(distances("obama", "trump"))
                .isEqualTo(distances("trump", "obama"))
                .doesNotContain(0.0);
    }

    @Test
    void everybodyIsNearThemselvesByAnyPath(@TempDir Path folder) throws IOException {
        String photo = "images/celebs/obama.jpg";
        String copy = Files.copy(Portraits.of("obama"), folder.resolve("copy")).toString();

        assertThat(distances("obama", "obama")).hasSize(3).allMatch(distance -> distance <= 1e-6);
        // Networks for a few photos round otherwise than those that index many; L1 adds up 128 differences.
        assertThat(distances("obama", photo)).hasSize(3).allMatch(distance -> distance <= 1e-5);
        assertThat(distances(photo, copy)).hasSize(3).allMatch(distance -> distance <= 1e-6);
    }

    @Test
    void aFolderSearchedByItselfHasAGalleryOfItsOwn(@TempDir Path folder) throws IOException {
        Files.copy(Portraits.of("hopper"), folder.resolve("amazing grace.jpg"));
        Outcome outcome = lookalike.run("find", "images/me/collins.jpg", "--in", folder.toString());

        assertThat(outcome.out()).contains("  amazing grace  ").doesNotContain("  hopper  ");
        assertThat(outcome.err()).matches("1 photo, 1 face, 1 person, 0 skipped, \\d+\\.\\d s\n");
        assertThat(lookalike.run("info").out()).contains("photos    26\n");
    }

    @Test
    void everythingCanBeSaidFromAnotherFolder(@TempDir Path folder) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("look"), Program.DISTRIBUTION.resolve("bin/lookalike"));
        Path again = Files.createSymbolicLink(folder.resolve("alike"), Path.of("look"));
        Outcome outcome = Program.startedAs(again.toString())
                .in(Portraits.CELEBS)
                .with("XDG_DATA_HOME", data.toString())
                .run("find", "trump.jpg", "--top", "1");

        assertThat(outcome.out().lines().skip(2)).singleElement().asString().endsWith("  carter.jpg");
        Files.delete(again);
        Files.delete(link);
    }

    private static List<Double> distances(String a, String b) {
        Outcome outcome = lookalike.run("distance", a, b, "--metric", "l2,l1,cosine", "--format", "csv");
        assertThat(outcome.err()).isEmpty();
        return outcome.out()
                .lines()
                .skip(1)
                .map(line -> Double.valueOf(line.split(",")[3]))
                .toList();
    }
}
