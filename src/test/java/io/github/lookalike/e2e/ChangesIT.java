package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.portraits.Derivation;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of photos as it changes over the days, and its gallery with it. */
class ChangesIT {

    @TempDir
    Path photos;

    private final Program lookalike;

    ChangesIT(@TempDir Path data) {
        lookalike = Program.launcher(data);
    }

    @Test
    void theGalleryFollowsTheFolder() throws IOException {
        for (String person : new String[] {"bush", "hopper", "lincoln", "obama"}) {
            Files.copy(Portraits.of(person), photos.resolve(person + ".jpg"));
        }
        assertThat(index()).isEqualTo(said("4 photos, 4 faces, 4 people, 0 skipped"));

        Files.copy(Portraits.of("curie"), photos.resolve("marie.jpg"));
        Files.move(photos.resolve("hopper.jpg"), photos.resolve("grace.jpg"));
        Files.move(
                photos.resolve("obama.jpg"),
                Files.createDirectory(photos.resolve("barack")).resolve("1.jpg"));
        Files.delete(photos.resolve("lincoln.jpg"));
        Files.write(photos.resolve("bush.jpg"), Files.readAllBytes(Portraits.of("trump")));
        assertThat(index())
                .isEqualTo(said(
                        "4 photos, 4 faces, 4 people, 2 moved or copied, 1 removed, 0 skipped",
                        "lincoln.jpg: gone, removed from the gallery"));
        assertThat(lookalike.run("list", "--format", "csv").out())
                .isEqualTo("person,photos\nbarack,1\nbush,1\ngrace,1\nmarie,1\n");
        assertThat(lookalike
                        .run("distance", "bush", Portraits.of("trump").toString())
                        .out())
                .as("a photo of other content is looked at again")
                .contains("  same person  ");
    }

    @Test
    void whatGivesNoFaceIsNamedAndCounted() throws IOException {
        Path shots = Files.createDirectories(photos.resolve("holiday/lincoln"));
        Derivation.MIRRORED.of(Portraits.of("lincoln"), shots);
        Files.copy(Portraits.of("lincoln"), shots.resolve("a.jpg"));
        Portraits.landscape(shots.resolve("b.png"));
        Portraits.sideBySide("lincoln", "grant", shots.resolve("c.png"));
        Files.write(shots.resolve("d.jpg"), "\u0000\u0000\u0000\fjP  ".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(shots.resolve("e.jpg"), cut(Portraits.of("grant")));
        Files.writeString(shots.resolve("notes.txt"), "no photo, and nobody says so");
        Files.createSymbolicLink(shots.resolve("f.jpg"), Path.of("nowhere.jpg"));
        Outcome outcome = index();

        assertThat(outcome.out())
                .isEqualTo("4 photos, 3 faces, 1 person, 1 without a face, 1 with several faces, 3 skipped\n");
        assertThat(outcome.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("holiday/lincoln/f.jpg: is not there, or a link to nowhere"),
                        line -> assertThat(line).isEqualTo("holiday/lincoln/b.png: no face found"),
                        line -> assertThat(line)
                                .isEqualTo("holiday/lincoln/d.jpg: unsupported format: JPEG 2000;"
                                        + " convert it to JPEG or PNG"),
                        line -> assertThat(line).startsWith("holiday/lincoln/e.jpg: "),
                        line -> assertThat(line).isEqualTo("holiday/lincoln/c.png: 2 faces, the most prominent taken"));
        assertThat(outcome.code()).isZero();
    }

    /** The first bytes of a file that did not come over whole. */
    private static byte[] cut(Path file) throws IOException {
        return java.util.Arrays.copyOf(Files.readAllBytes(file), 300);
    }

    /** Without the seconds that it took. */
    private Outcome index() {
        Outcome outcome = lookalike.in(photos).run("index", ".");
        return new Outcome(outcome.code(), outcome.out().replaceFirst(", \\d+\\.\\d s\n", "\n"), outcome.err());
    }

    private static Outcome said(String summary, String... warnings) {
        return new Outcome(0, summary + "\n", warnings.length == 0 ? "" : String.join("\n", warnings) + "\n");
    }
}
