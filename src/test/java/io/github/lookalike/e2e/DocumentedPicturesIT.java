package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's pictures show what the program says today: each keeps in its comment what it was made from.
 *
 * <p>To make them anew, as the failing test says: {@code mvn verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false
 * -Dit.test=DocumentedPicturesIT -Dlookalike.remake=true}; then look at them, and commit them.
 */
class DocumentedPicturesIT {

    private static final boolean REMAKE = Boolean.getBoolean("lookalike.remake");

    private static final String[] FIND = {"find", "images/me/collins.jpg", "--in", "images/celebs", "--top", "5"};
    private static final String[] MAP = {"map", "--in", "images/celebs", "--with", "images/me/collins.jpg"};

    private static final int WIDTH = 900;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");

    @TempDir
    private Path folder;

    private Program lookalike;

    @BeforeEach
    void aDataFolderOfItsOwn() {
        lookalike = Program.launcher(folder);
    }

    @Test
    void theSheetShowsTodaysAnswer() throws IOException {
        Path sheet = folder.resolve("sheet.png");
        String answer = done(words(FIND, "--sheet", sheet.toString()));
        assertIsOf("docs/find.jpg", answer, sheet);
    }

    /** By PCA, whose coordinates do not leap when an embedding moves by a rounding error; and by what t-SNE was told. */
    @Test
    void theMapShowsTodaysEmbeddings() throws IOException {
        Path map = folder.resolve("map.png");
        Path pca = folder.resolve("pca.csv");
        done(words(MAP, "-o", map.toString()));
        done(words(MAP, "--method", "pca", "-o", pca.toString()));
        String rounded = DECIMAL.matcher(Files.readString(pca))
                .replaceAll(number -> String.format(Locale.ROOT, "%.1f", 10 * Double.parseDouble(number.group())))
                .replace("-0.0", "0.0");
        assertIsOf("docs/map.jpg", "PCA, times 10:\n" + rounded, map);
    }

    private static void assertIsOf(String name, String facts, Path picture) throws IOException {
        Path documented = Program.PROJECT.resolve(name);
        if (REMAKE) {
            CommentedJpeg.write(picture, WIDTH, facts, documented);
        }
        assertThat(CommentedJpeg.comment(documented))
                .as("%s shows another answer than the program gives; -Dlookalike.remake=true makes it anew", name)
                .isEqualTo(facts);
    }

    private String done(String... words) {
        Outcome outcome = lookalike.run(words);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome.out();
    }

    private static String[] words(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
