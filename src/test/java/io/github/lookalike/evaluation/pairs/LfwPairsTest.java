package io.github.lookalike.evaluation.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.VerificationPair;
import io.github.lookalike.evaluation.pairs.LfwPairs.FormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LfwPairsTest {

    private static final String TWO_FOLDS =
            """
            2\t1
            Ada_Lovelace\t1\t3
            Ada_Lovelace\t2\tBo_Li\t10
            Bo_Li\t4\t5
            Bo_Li\t10\tCy\t1
            """;

    @TempDir
    private Path folder;

    @Test
    void foldsTakeTurnsOfSameAndDifferentPairs() throws IOException {
        LfwPairs pairs = read(TWO_FOLDS);

        assertThat(pairs.folds()).isEqualTo(2);
        assertThat(pairs.pairs()).extracting(LfwPairs.Pair::fold).containsExactly(0, 0, 1, 1);
        assertThat(pairs.pairs()).extracting(LfwPairs.Pair::same).containsExactly(true, false, true, false);
        assertThat(pairs.pairs().get(1).second()).isEqualTo(new LfwPhoto("Bo_Li", 10));
    }

    @Test
    void aSingleNumberInTheFirstLineMeansOneFold() throws IOException {
        LfwPairs pairs = read("2\nA\t1\t2\nA\t1\t3\nA\t1\tB\t1\nA\t2\tB\t1\n");

        assertThat(pairs.folds()).isEqualTo(1);
        assertThat(pairs.pairs()).extracting(LfwPairs.Pair::same).containsExactly(true, true, false, false);
    }

    @Test
    void spacesByteOrderMarkWindowsLineEndsAndEmptyLinesAreUnderstood() throws IOException {
        assertThat(read("\uFEFF1 1\r\nA 1 2\r\n\r\nA 1 B 1\r\n").pairs()).hasSize(2);
    }

    @Test
    void aNameMayHoldSpacesWhereTabsPartTheFields() throws IOException {
        assertThat(read("1\t1\nAda Lovelace\t1\t2\nAda Lovelace\t1\tB\t1\n").photos())
                .containsExactly(
                        new LfwPhoto("Ada Lovelace", 1), new LfwPhoto("Ada Lovelace", 2), new LfwPhoto("B", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                              | line 1: the list is empty",
                "ten                             | line 1: \"ten\" is not a whole number above 0",
                "1,1,1                           | line 1: the first line must be",
                "1,1;A,1,2;A,1                   | line 3: a pair is \"name i j\" or \"name i name j\", not \"A\t1\"",
                "1,1;A,0,2                       | line 2: \"0\" is not a whole number above 0",
                "1,1;A,1,2;..,1,B,2              | line 3: \"..\" can't be the name of a person's folder",
                "1,1;A,1,2                       | line 2: the list ends after 1 of the 2 pairs",
                "1,1;A,1,2;A,1,B,2;A,2,B,2       | line 4: one pair more than the 2"
            })
    void anErrorNamesFileAndLine(String lines, String message) {
        String text = lines.replace(',', '\t').replace(';', '\n');

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("pairs.txt, " + message);
    }

    @Test
    void aFileThatIsNoTextIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("pairs.txt"), new byte[] {(byte) 0xff, (byte) 0xd8});

        assertThatThrownBy(() -> LfwPairs.read(file)).hasMessage(file + ": not a text file in UTF-8");
    }

    @Test
    void aPhotoIsFoundByNameFourDigitsAndAnyUsualExtension() throws IOException {
        Path jpg = touch("Ada_Lovelace/Ada_Lovelace_0001.jpg");
        Path png = touch("Ada_Lovelace/Ada_Lovelace_0012.PNG");

        assertThat(new LfwPhoto("Ada_Lovelace", 1).in(folder)).isEqualTo(jpg);
        assertThat(new LfwPhoto("Ada_Lovelace", 12).in(folder)).isEqualTo(png);
    }

    @Test
    void aMissingPhotoIsNamed() {
        assertThatThrownBy(() -> new LfwPhoto("Bo_Li", 3).in(folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("Bo_Li_0003.jpg")
                .hasMessageContaining("png");
    }

    @Test
    void aPairIsMissedIfEitherPhotoHasNoFace() throws IOException {
        Map<LfwPhoto, float[]> vectors = Map.of(
                new LfwPhoto("Ada_Lovelace", 1), new float[] {0, 3},
                new LfwPhoto("Ada_Lovelace", 3), new float[] {4, 0},
                new LfwPhoto("Bo_Li", 10), new float[] {0, 0});

        List<VerificationPair> measured =
                read(TWO_FOLDS).measure(Metric.L2, photo -> Optional.ofNullable(vectors.get(photo)));

        assertThat(measured.get(0).distance().getAsDouble()).isEqualTo(5, within(1e-9));
        assertThat(measured.subList(1, 4)).allMatch(pair -> pair.distance().isEmpty());
    }

    private LfwPairs read(String text) throws IOException {
        return LfwPairs.read(Files.writeString(folder.resolve("pairs.txt"), text));
    }

    private Path touch(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
