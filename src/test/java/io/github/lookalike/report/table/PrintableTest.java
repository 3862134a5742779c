package io.github.lookalike.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.report.page.HtmlPage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are more than names. */
class PrintableTest {

    private static final List<Column<String>> NAME = List.of(Column.text("name", name -> name));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\033[2J",
                "\u009b2J",
                "\r",
                "\n",
                "\b",
                "\u007f",
                "\u202e",
                "\u2066",
                "\u2028",
                "\u2029",
                "\ud800"
            })
    void treacherousCharactersAreMadeVisible(String character) throws IOException {
        String name = "a" + character + "b";
        assertThat(Printable.of(name)).startsWith("a\uFFFD").endsWith("b").hasSameSizeAs(name);
        assertThat(print(Format.TABLE, name).lines()).hasSize(2).last().isEqualTo("  " + Printable.of(name));
        assertThat(print(Format.JSON, name).codePoints())
                .allMatch(c -> c == '\n' || c == ' ' || !Printable.isTreacherous(c));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Skłodowska-Curie", "버락 오바마", "عمر\u200f", "👩\u200d🔬", "O'Brien <x>"})
    void namesOfPeopleStayAsTheyAre(String name) throws IOException {
        assertThat(Printable.of(name)).isEqualTo(name);
        assertThat(print(Format.CSV, name)).isEqualTo("name\n" + name + "\n");
    }

    @Test
    void jsonHasTheNameExactly() throws IOException {
        String name = "a\033\u009b\u202e\u2028\"\\</script>b";
        String json = print(Format.JSON, name);
        assertThat(com.fasterxml.jackson.jr.ob.JSON.std.listFrom(json).toString())
                .isEqualTo("[{name=" + name + "}]");
        assertThat(com.fasterxml
                        .jackson
                        .jr
                        .ob
                        .JSON
                        .std
                        .listFrom(HtmlPage.scriptSafe(json))
                        .toString())
                .isEqualTo("[{name=" + name + "}]");
        assertThat(HtmlPage.scriptSafe(json)).doesNotContain("<", "\u2028");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=cmd()  | '=cmd()",
                "+1+1    | '+1+1",
                "-2+3    | '-2+3",
                "@SUM(1) | '@SUM(1)",
                "'=twice | ''=twice",
                "''@x    | '''@x",
                "＝x      | '＝x",
                "'Abd    | 'Abd",
                "a=b     | a=b",
            })
    void formulasInCsvAreHarmlessAndCanBeTakenBack(String name, String cell) throws IOException {
        assertThat(print(Format.CSV, name)).isEqualTo("name\n" + cell + "\n");
        assertThat(cell.replaceFirst("^'('*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])", "$1"))
                .isEqualTo(name);
    }

    @Test
    void lineEndsInCsvAreQuotedAndNoCellBeginsWithOne() throws IOException {
        assertThat(print(Format.CSV, "\t=x")).isEqualTo("name\n'\t=x\n");
        assertThat(print(Format.CSV, "a\n=x")).isEqualTo("name\n\"a\n=x\"\n");
        assertThat(print(Format.CSV, "a\033[2J")).isEqualTo("name\na\uFFFD[2J\n");
    }

    @Test
    void negativeNumbersInCsvStayNumbers() throws IOException {
        StringBuilder out = new StringBuilder();
        Format.CSV.print(
                List.of(Column.<Double>distance("d", d -> d), Column.<Double>count("f", Double::floatValue)),
                List.of(-0.5, -1e-9),
                out);
        assertThat(out).hasToString("d,f\n-0.5,-0.5\n-1.0E-9,-1.0E-9\n");
    }

    private static String print(Format format, String name) throws IOException {
        StringBuilder out = new StringBuilder();
        format.print(NAME, List.of(name), out);
        return out.toString();
    }
}
