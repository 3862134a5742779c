package io.github.lookalike.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.ranking.Verdict;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

    private record Row(String name, int count, Double distance, double likeness) {}

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.text("name", Row::name),
            Column.count("count", Row::count),
            Column.distance("distance", Row::distance),
            Column.likeness(row -> Optional.of(new Judgement(row.likeness(), false, Verdict.DIFFERENT))));

    private static final Row OBAMA = new Row("obama", 2, 0.5827200305631796, 0.40265);
    private static final Row HOPPER = new Row("Grace Hopper", 1234, 12.25, 0.99876);

    /** Hangul jamo: leading consonant, vowel and final of 한, each a character of its own. */
    private static final String DECOMPOSED_HAN = "\u1112\u1161\u11AB";

    @Test
    void aTableIsAlignedTextToTheLeftAndNumbersToTheRight() {
        assertThat(print(Format.TABLE, OBAMA, HOPPER))
                .isEqualTo(
                        """
                  name          count  distance  likeness
                  obama             2     0.583   40.27 %
                  Grace Hopper   1234    12.250   99.88 %
                """);
    }

    @Test
    void whatIsNotJudgedIsADashForPeopleAndNothingForPrograms() throws IOException {
        List<Column<Optional<Judgement>>> columns =
                List.of(Column.likeness(judgement -> judgement), Column.verdict(judgement -> judgement));
        List<Optional<Judgement>> rows =
                List.of(Optional.empty(), Optional.of(new Judgement(0.5, false, Verdict.UNSURE)));
        Map<Format, String> expected = Map.of(
                Format.TABLE,
                "  likeness  verdict\n         -  -\n   50.00 %  perhaps the same person\n",
                Format.CSV,
                "likeness,verdict\n,\n0.5,perhaps the same person\n");
        for (Map.Entry<Format, String> form : expected.entrySet()) {
            StringBuilder out = new StringBuilder();
            form.getKey().print(columns, rows, out);
            assertThat(out).hasToString(form.getValue());
        }
    }

    @Test
    void aTableOfNothingIsItsHeading() {
        assertThat(print(Format.TABLE)).isEqualTo("  name  count  distance  likeness\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"オバマ", "오바마", "奥巴马", "ＯＢＡ", "😀😀😀"})
    void wideCharactersTakeTwoColumns(String sixColumns) {
        assertThat(table(sixColumns)).isEqualTo(table("abcdef").replace("abcdef", sixColumns));
    }

    @ParameterizedTest
    @ValueSource(strings = {"e\u0301e\u0301", "a\u20DDb", "a\u200Db", DECOMPOSED_HAN, "\u00E9\u00E9"})
    void marksThatJoinAnotherCharacterTakeNone(String twoColumns) {
        assertThat(table(twoColumns)).isEqualTo(table("ab").replace("ab", twoColumns));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u001B[2Jb", "a\u0007[2Jb", "a\n[2Jb", "a\u009B[2Jb"})
    void controlCharactersCannotReachTheTerminal(String name) {
        assertThat(table(name)).isEqualTo(table("a\uFFFD[2Jb"));
    }

    @Test
    void jsonHasAnObjectForEachRowWithAllDigits() throws IOException {
        String json = print(Format.JSON, OBAMA, HOPPER);

        assertThat(json).startsWith("[ {\n  \"name\" : \"obama\",\n").endsWith("\n} ]\n");
        assertThat(JSON.std.listFrom(json))
                .isEqualTo(List.of(
                        Map.of("name", "obama", "count", 2, "distance", 0.5827200305631796, "likeness", 0.40265),
                        Map.of("name", "Grace Hopper", "count", 1234, "distance", 12.25, "likeness", 0.99876)));
    }

    @Test
    void jsonOfNothingIsAnEmptyArray() {
        assertThat(print(Format.JSON)).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void jsonKeepsAnyText() throws IOException {
        String name = "\"a\\\n\t\u001B\u2028😀" + DECOMPOSED_HAN;
        assertThat(JSON.std.listFrom(print(Format.JSON, new Row(name, 1, null, 0))))
                .singleElement()
                .extracting("name", "distance")
                .containsExactly(name, null);
    }

    @Test
    void csvHasALineForEachRowWithAllDigits() {
        assertThat(print(Format.CSV, OBAMA, HOPPER))
                .isEqualTo(
                        """
                name,count,distance,likeness
                obama,2,0.5827200305631796,0.40265
                Grace Hopper,1234,12.25,0.99876
                """);
    }

    @Test
    void csvOfNothingIsItsHeading() {
        assertThat(print(Format.CSV)).isEqualTo("name,count,distance,likeness\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bush, George", "the \"King\"", "two\nlines", " spaces ", "오바마", "a=b", "O'Hara", ""})
    void csvKeepsAnyText(String name) throws IOException {
        assertThat(parsed(print(Format.CSV, new Row(name, 1, 1.0, 0)))).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void csvIsNoFormulaForSpreadsheets(String name) throws IOException {
        assertThat(parsed(print(Format.CSV, new Row(name, -1, -1.0, 0)))).isEqualTo("'" + name);
        assertThat(print(Format.CSV, new Row(name, -1, -1.0, 0))).endsWith(",-1,-1.0,0.0\n");
    }

    @Test
    void csvOnATerminalTurnsNoTextAroundAndBeginsNoLineUnasked() throws IOException {
        Row row = new Row("a\u202Eb\u2028c\rd\u2066e\nf", 1, 1.0, 0);
        StringBuilder terminal = new StringBuilder();
        Format.CSV.print(COLUMNS, List.of(row), new Format.Medium(true, 80), terminal);

        assertThat(parsed(terminal.toString())).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\nf");
        assertThat(parsed(print(Format.CSV, row))).as("in a file").isEqualTo(row.name());
    }

    private static String table(String name) {
        return print(Format.TABLE, new Row(name, 1, 1.0, 0.5), OBAMA);
    }

    private static String print(Format format, Row... rows) {
        StringBuilder out = new StringBuilder();
        try {
            format.print(COLUMNS, Arrays.asList(rows), out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private static String parsed(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180)) {
            return parser.getRecords().get(1).get(0);
        }
    }
}
