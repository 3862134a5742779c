package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.portraits.Derivation;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos on which somebody else is more prominent than the person in whose folder they are. */
class RightFaceIT {

    private static final Map<String, String> BYSTANDERS =
            new TreeMap<>(Map.of("obama", "bush", "curie", "hopper", "grant", "lincoln"));

    @TempDir
    Path folder;

    private Path photos;
    private Program lookalike;

    @BeforeEach
    void everybodyHasAPhotoWithALargerBystander() throws IOException {
        photos = Files.createDirectory(folder.resolve("photos"));
        lookalike = Program.launcher(folder.resolve("data"));
        for (Map.Entry<String, String> each : BYSTANDERS.entrySet()) {
            Path own = Files.createDirectory(photos.resolve(each.getKey()));
            for (Derivation derivation : List.of(Derivation.MIRRORED, Derivation.HALF, Derivation.TILTED_10)) {
                derivation.of(Portraits.of(each.getKey()), own);
            }
            Portraits.overshadowed(each.getKey(), each.getValue(), own.resolve("party.png"));
        }
    }

    @Test
    void theOneOnTheirOtherPhotosIsTaken() {
        Outcome indexed = done("index", photos, "--gallery", folder.resolve("gallery"));

        assertThat(indexed.out())
                .startsWith(
                        "12 photos, 12 faces, 3 people, 3 with several faces, 3 chosen by the person's other photos, ");
        assertThat(indexed.err().lines().filter(line -> !line.contains("photos a second")))
                .first()
                .isEqualTo("looking again for the right face in 3 photos");
        for (String person : BYSTANDERS.keySet()) {
            assertThat(indexed.err())
                    .contains(person + "/party.png: 2 faces, number 2 taken, the one on the person's other photos\n");
            assertThat(nearest(person, 4)).hasSize(4).allMatch(answer -> answer.startsWith(person + ","));
        }
    }

    @Test
    void onRequestItIsTheMostProminent() {
        Outcome prominent = done("index", photos, "--most-prominent", "--gallery", folder.resolve("gallery"));

        assertThat(prominent.out()).startsWith("12 photos, 12 faces, 3 people, 3 with several faces, 0 skipped");
        BYSTANDERS.forEach((person, bystander) -> {
            assertThat(prominent.err()).contains(person + "/party.png: 2 faces, the most prominent taken\n");
            assertThat(nearest(bystander, 1).get(0)).startsWith(person + ",").contains("party.png");
        });
        assertThat(done("index", photos, "--gallery", folder.resolve("gallery")).out())
                .startsWith("12 photos, 12 faces, 3 people, 12 unchanged, 3 chosen by the person's other photos, ");
        assertThat(nearest("obama", 4)).allMatch(answer -> answer.startsWith("obama,"));
    }

    @Test
    void photosThatComeOneByOneMakeTheSameGallery() throws IOException {
        done("index", photos, "--gallery", folder.resolve("gallery"));
        String atOnce = exported("gallery");

        Path aside = folder.resolve("aside");
        List<Path> coming = new ArrayList<>();
        for (String person : BYSTANDERS.keySet()) {
            Files.createDirectories(aside.resolve(person));
            for (Path photo : List.copyOf(list(photos.resolve(person)))) {
                coming.add(photo);
                Files.move(photo, aside.resolve(photos.relativize(photo)));
            }
        }
        Collections.shuffle(coming, new Random(3));
        for (Path photo : coming) {
            Files.move(aside.resolve(photos.relativize(photo)), photo);
            done("index", photos, "--gallery", folder.resolve("other"), "--threads", coming.indexOf(photo) % 3 + 1);
        }
        assertThat(exported("other")).isEqualTo(atOnce);
    }

    private static List<Path> list(Path own) throws IOException {
        try (var files = Files.list(own)) {
            return files.toList();
        }
    }

    /** Who is on the photos that are nearest to somebody's portrait, and which these are. */
    private List<String> nearest(String portrait, int top) {
        return done(
                        "find",
                        Portraits.of(portrait),
                        "--gallery",
                        folder.resolve("gallery"),
                        "--by",
                        "photo",
                        "-t",
                        top,
                        "--format",
                        "csv")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(",", 3)[2])
                .toList();
    }

    private String exported(String gallery) throws IOException {
        Path csv = folder.resolve(gallery + ".csv");
        done("export", "--gallery", folder.resolve(gallery), "--csv", csv);
        return Files.readString(csv);
    }

    private Outcome done(Object... words) {
        Outcome outcome =
                lookalike.run(List.of(words).stream().map(Object::toString).toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome;
    }
}
