package io.github.lookalike.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.report.page.DocumentHtml;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final List<Column<String>> COLUMNS =
            List.of(Column.<String>text("word", word -> word).headed("Word"), Column.count("length", String::length));

    private static final Document.Table<String> WORDS =
            new Document.Table<>("words", "Some words", COLUMNS, List.of("one", "three"), 1);

    @Test
    void peopleReadTextAndTablesApartByAnEmptyLine() throws IOException {
        assertThat(text(new Document.Text(List.of("First.", "Second.")), new Document.Facts(Map.of("x", 1)), WORDS))
                .isEqualTo(
                        """
                First.
                Second.

                Some words
                  Word  length
                  one        3
                """);
    }

    @Test
    void programsGetFactsAndAllRowsOfTables() throws IOException {
        Document document = new Document(
                List.of(new Document.Text(List.of("Nothing.")), new Document.Facts(Map.of("x", List.of(1.5))), WORDS));
        StringBuilder json = new StringBuilder();

        document.printJson(json);

        assertThat(JSON.std.mapFrom(json.toString()))
                .isEqualTo(Map.of(
                        "x",
                        List.of(1.5),
                        "words",
                        List.of(Map.of("word", "one", "length", 3), Map.of("word", "three", "length", 5))));
    }

    @Test
    void aHiddenTableIsForProgramsAlone() throws IOException {
        assertThat(text(WORDS.hidden())).isEmpty();
        assertThat(WORDS.hidden().values()).containsOnlyKeys("words");
    }

    @Test
    void longParagraphsAreWrappedAtWords() throws IOException {
        String paragraph = "word ".repeat(40).strip() + " " + "long".repeat(40);

        assertThat(text(new Document.Text(List.of(paragraph))).lines())
                .containsExactly("word ".repeat(20).strip(), "word ".repeat(20).strip(), "long".repeat(40));
    }

    @Test
    void aPageShowsWhatPeopleRead() {
        List<DocumentHtml> parts = DocumentHtml.parts(
                new Document(List.of(new Document.Text(List.of("One.")), new Document.Facts(Map.of("x", 1)), WORDS)));

        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).paragraphs()).containsExactly("One.");
        assertThat(parts.get(1).table().columns())
                .containsExactly(new DocumentHtml.Cell("Word", "text"), new DocumentHtml.Cell("length", "number"));
        assertThat(parts.get(1).table().rows()).hasSize(1);
    }

    private static String text(Document.Part... parts) throws IOException {
        StringBuilder text = new StringBuilder();
        new Document(List.of(parts)).printText(Format.Medium.FILE, text);
        return text.toString();
    }
}
