package io.github.lookalike.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {

    private record Row(int rank, String person, double distance, double likeness, String photo) {}

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.<Row>count("rank", Row::rank).spare(1),
            Column.text("person", Row::person),
            Column.<Row>distance("distance", Row::distance).spare(3),
            Column.distance("likeness", Row::likeness),
            Column.<Row>path("photo", Row::photo).spare(2));

    private static final List<Row> ROWS = List.of(
            new Row(1, "hopper", 0.454, 0.964, "images/celebs/hopper.jpg"),
            new Row(2, "bush-senior-and-barbara", 0.493, 0.875, "images/celebs/bush-senior-and-barbara.jpg"));

    @Test
    void aFileOrAWideTerminalGetsAll() {
        String all =
                """
                  rank  person                   distance  likeness  photo
                     1  hopper                      0.454     0.964  images/celebs/hopper.jpg
                     2  bush-senior-and-barbara     0.493     0.875  images/celebs/bush-senior-and-barbara.jpg
                """;
        assertThat(table(Format.Medium.FILE)).isEqualTo(all);
        assertThat(table(new Format.Medium(true, 0))).as("of unknown width").isEqualTo(all);
        assertThat(table(new Format.Medium(true, 96))).isEqualTo(all);
    }

    @Test
    void pathsGiveWayFirst() {
        assertThat(table(new Format.Medium(true, 80)))
                .isEqualTo(
                        """
                  rank  person                   distance  likeness  photo
                     1  hopper                      0.454     0.964  images/celebs/hopper.jpg
                     2  bush-senior-and-barbara     0.493     0.875  images/celebs…d-barbara.jpg
                """);
    }

    @Test
    void thenNamesThenColumns() {
        assertThat(table(new Format.Medium(true, 56)))
                .isEqualTo(
                        """
                  rank  person        distance  likeness  photo
                     1  hopper           0.454     0.964  im…/hopper.jpg
                     2  bush-senior…     0.493     0.875  images…ara.jpg
                """);
        assertThat(table(new Format.Medium(true, 46)))
                .isEqualTo(
                        """
                  rank  person        likeness  photo
                     1  hopper           0.964  im…/hopper.jpg
                     2  bush-senior…     0.875  images…ara.jpg
                """);
        assertThat(table(new Format.Medium(true, 40)))
                .isEqualTo(
                        """
                  rank  person                  likeness
                     1  hopper                     0.964
                     2  bush-senior-and-barba…     0.875
                """);
        assertThat(table(new Format.Medium(true, 20)))
                .isEqualTo(
                        """
                  person    likeness
                  hopper       0.964
                  bush-se…     0.875
                """);
    }

    @Test
    void noRowIsEverWrapped() {
        for (int width = 12; width < 120; width++) {
            int columns = width;
            assertThat(table(new Format.Medium(true, width)).lines())
                    .as("%d columns", width)
                    .allMatch(line -> DisplayWidth.of(line) <= columns);
        }
    }

    @Test
    void ofColumnsThatDoNotSayTheRightmostGoFirst() throws IOException {
        List<Column<Integer>> numbers = IntStream.range(0, 9)
                .mapToObj(i -> Column.<Integer>count("number" + i, row -> row + i))
                .toList();
        StringBuilder out = new StringBuilder();
        Format.TABLE.print(numbers, List.of(1), new Format.Medium(true, 30), out);

        assertThat(out).hasToString("  number0  number1  number2\n        1        2        3\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 40})
    void whatIsLeftOfATextHasRoom(int width) {
        for (String text : List.of("a/b/오바마 대통령.jpg", "é́́é́é", "😀😀😀😀😀", "/", "a/b/c/d/e/f/g/h/i/j/k/l/m/n")) {
            assertThat(DisplayWidth.of(Column.Truncation.END.to(text, width))).isLessThanOrEqualTo(width);
            assertThat(DisplayWidth.of(Column.Truncation.MIDDLE.to(text, width)))
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void aPathKeepsItsNameIfThatHasRoom() {
        assertThat(Column.Truncation.MIDDLE.to("/home/ada/photos/celebs/hopper.jpg", 24))
                .isEqualTo("/home/ada/ph…/hopper.jpg");
        assertThat(Column.Truncation.MIDDLE.to("C:\\photos\\celebs\\hopper.jpg", 16))
                .isEqualTo("C:\\p…\\hopper.jpg");
        assertThat(Column.Truncation.MIDDLE.to("a/very-long-name-of-a-file.jpeg", 11))
                .isEqualTo("a/ver….jpeg");
    }

    private static String table(Format.Medium medium) {
        StringBuilder out = new StringBuilder();
        try {
            Format.TABLE.print(COLUMNS, ROWS, medium, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }
}
