package io.github.lookalike.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.report.table.Column;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowLabelsTest {

    private static final List<String> TREACHEROUS = List.of(
            "=full",
            "\uFF1Dfull",
            "'\uFF1Dfull",
            "''=full",
            "'full",
            "''",
            "'",
            "'=",
            "-1",
            "@home",
            "\uFF20home",
            "\tabc",
            "\r",
            "'\rabc",
            "a\r\nb\nc\rd",
            " ford ",
            " ",
            "\"quoted\"",
            "a,b",
            "#7",
            "\u0001\u001b[31m",
            "\u202Edrawkcab",
            "\u2028",
            "\uFEFFmarked",
            "\u00A0",
            "\0",
            "ada\uD83D\uDE00林",
            "person");

    @TempDir
    Path folder;

    @Test
    void everyNameComesBackAsItWas() throws IOException {
        assertThat(thereAndBack(TREACHEROUS)).containsExactlyElementsOf(TREACHEROUS);
    }

    @Test
    void soDoNamesOfAnyCharacters() throws IOException {
        Random random = new Random(8);
        String likely = "'=+-@\t\r\n\",; #\uFF1D\uFF0B\uFF0D\uFF20\uFEFF\u2029ab";
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = 1 + random.nextInt(5); length > 0; length--) {
                if (random.nextInt(10) > 0) {
                    name.append(likely.charAt(random.nextInt(likely.length())));
                } else {
                    name.appendCodePoint(random.ints(0, Character.MAX_CODE_POINT)
                            .filter(character -> Character.getType(character) != Character.SURROGATE)
                            .findFirst()
                            .orElseThrow());
                }
            }
            names.add(name.toString());
        }
        assertThat(thereAndBack(names)).containsExactlyElementsOf(names);
    }

    @Test
    void spreadsheetsRunNone() throws IOException {
        StringBuilder csv = new StringBuilder();
        RowLabels.print(List.of(RowLabels.person((String name) -> name)), List.of("=1+1", "\uFF0B1", "'-1"), csv);

        assertThat(csv).hasToString("person\n'=1+1\n'\uFF0B1\n''-1\n");
    }

    @Test
    void linesAreNamesAsTheyAre() throws IOException {
        Path file = Files.writeString(folder.resolve("names.txt"), "\uFEFFada\n'=bob  \n\uFEFFcy\n");

        assertThat(RowLabels.read(file)).containsExactly("ada", "'=bob", "\uFEFFcy");
    }

    private List<String> thereAndBack(List<String> names) throws IOException {
        Path file = folder.resolve("labels.csv");
        List<Column<String>> columns = List.of(
                Column.text("photo", name -> "photo of " + name),
                RowLabels.person(name -> name),
                Column.count("n", name -> 1));
        try (Writer out = Files.newBufferedWriter(file)) {
            RowLabels.print(columns, names, out);
        }
        return RowLabels.read(file);
    }
}
