package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.portraits.Derivation;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other photos of the same people, made from the one that there is: they must find whom they are of. */
class DerivedPhotosIT {

    private static final EnumSet<Derivation> TURNED =
            EnumSet.of(Derivation.TURNED_90, Derivation.TURNED_180, Derivation.TURNED_270);

    @TempDir
    static Path data;

    private static Program lookalike;

    @BeforeAll
    static void theCelebritiesAreIndexed() {
        lookalike = Program.launcher(data);
        assertThat(lookalike.run("index", Portraits.CELEBS.toString()).code()).isZero();
    }

    @Test
    void everyDerivedPhotoFindsItsPersonFirst(@TempDir Path folder) throws IOException {
        assertAllFindTheirPerson(EnumSet.complementOf(TURNED), folder);
    }

    @Test
    void soDoThoseThatAreTurnedWithoutSayingSo(@TempDir Path folder) throws IOException {
        assertAllFindTheirPerson(TURNED, folder);
    }

    private static void assertAllFindTheirPerson(Set<Derivation> derivations, Path folder) throws IOException {
        for (String person : Portraits.SEVERAL_ERAS) {
            Path own = Files.createDirectory(folder.resolve(person));
            for (Derivation derivation : derivations) {
                derivation.of(Portraits.of(person), own);
            }
        }
        Map<String, String> found = bestAnswers(lookalike.run("find", folder.toString(), "-t", "1", "--format", "csv"));

        assertThat(found).hasSize(Portraits.SEVERAL_ERAS.size() * derivations.size());
        assertThat(found).allSatisfy((photo, person) -> assertThat(person)
                .as(photo)
                .isEqualTo(Path.of(photo).getParent().getFileName().toString()));
    }

    @Test
    void ofTwoFacesSideBySideEachFindsItsPerson(@TempDir Path folder) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < Portraits.SEVERAL_ERAS.size(); i += 2) {
            String left = Portraits.SEVERAL_ERAS.get(i);
            String right = Portraits.SEVERAL_ERAS.get(i + 1);
            pairs.add(Portraits.sideBySide(left, right, folder.resolve(left + "+" + right + ".png"))
                    .toString());
        }
        Map<String, String> first = chosen(pairs, "1");
        Map<String, String> second = chosen(pairs, "2");

        for (String pair : pairs) {
            String names = Path.of(pair).getFileName().toString().replace(".png", "");
            assertThat(List.of(first.get(pair), second.get(pair)))
                    .as(pair)
                    .containsExactlyInAnyOrder(names.split("\\+"));
        }
    }

    private static Map<String, String> chosen(List<String> photos, String face) {
        List<String> words = new ArrayList<>(List.of("find", "--face", face, "-t", "1", "--format", "csv"));
        words.addAll(photos);
        return bestAnswers(lookalike.run(words.toArray(String[]::new)));
    }

    /** The person who was found for each probe. */
    private static Map<String, String> bestAnswers(Outcome outcome) {
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        Map<String, String> best = new HashMap<>();
        outcome.out().lines().skip(1).map(line -> line.split(",")).forEach(answer -> best.put(answer[0], answer[2]));
        return best;
    }
}
