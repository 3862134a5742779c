package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in any script, whatever the locale. */
class NamesIT {

    private static final String TRUMP = "트럼프";
    private static final String DECOMPOSED = Normalizer.normalize(TRUMP, Normalizer.Form.NFD);

    @TempDir
    static Path data;

    @TempDir
    static Path folder;

    private static Program lookalike;

    @BeforeAll
    static void photosOfManyNamesAreIndexed() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("my photos, 내 사진 📷"));
        Files.copy(Portraits.of("obama"), photos.resolve("버락 오바마.jpg"));
        Files.copy(Portraits.of("trump"), photos.resolve(DECOMPOSED + ".jpg"));
        Files.copy(Portraits.of("hopper"), photos.resolve("Grace 'Amazing' Hopper 😀.jpg"));
        Files.copy(Portraits.of("curie"), photos.resolve("Skłodowska-Curie.jpg"));
        lookalike = Program.launcher(data);
        Outcome outcome = lookalike.with("LC_ALL", "C").run("index", photos.toString());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("4 photos, 4 faces, 4 people, 0 skipped, ");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unset",
            value = {"unset", "C", "POSIX", "C.UTF-8"})
    void anyLocaleWillDo(String locale) throws IOException {
        Path photo = folder.resolve("my photos, 내 사진 📷/버락 오바마.jpg");
        Outcome outcome = lookalike
                .with("LC_ALL", locale)
                .with("LC_CTYPE", null)
                .with("LANG", null)
                .run("find", photo.toString(), TRUMP, "curie", "-t", "9", "--format", "json");

        assertThat(outcome.err()).isEmpty();
        assertThat(JSON.std.listFrom(outcome.out()))
                .extracting("person")
                .containsOnly(TRUMP, "버락 오바마", "Grace 'Amazing' Hopper 😀", "Skłodowska-Curie");
        assertThat(outcome.out()).contains("\"" + photo.resolveSibling(DECOMPOSED + ".jpg") + "\"");
    }

    @Test
    void peopleAreFoundInEitherUnicodeForm() {
        Outcome composed = lookalike.run("find", TRUMP);

        assertThat(composed.code()).isZero();
        assertThat(lookalike.run("find", DECOMPOSED)).isEqualTo(composed);
    }

    @Test
    void peopleAreListedByTheirNames() {
        assertThat(lookalike.run("list"))
                .isEqualTo(new Outcome(
                        0,
                        """
                          person                     photos
                          Grace 'Amazing' Hopper 😀       1
                          Skłodowska-Curie                1
                          버락 오바마                     1
                          트럼프                          1
                        """,
                        ""));
    }
}
