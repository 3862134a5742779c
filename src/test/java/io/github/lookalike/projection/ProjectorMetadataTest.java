package io.github.lookalike.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectorMetadataTest {

    @Test
    void singleColumnHasNoHeader() {
        assertThat(ProjectorMetadata.ofLabels(List.of("Sally Ride", "손기정")).toLines())
                .containsExactly("Sally Ride", "손기정");
    }

    @Test
    void severalColumnsHaveOne() {
        ProjectorMetadata metadata = new ProjectorMetadata(
                List.of("person", "photo"), List.of(List.of("Ride", "ride.jpg"), List.of("", "x.jpg")));
        assertThat(metadata.toLines()).containsExactly("person\tphoto", "Ride\tride.jpg", "\tx.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n", "\r\n", "\u000b", "\f", "\u001c", "\u0085", "\u2028", "\u2029", "\0", "\ud800"})
    void whatWouldEndACellOrALineBecomesASpace(String harmful) {
        assertThat(ProjectorMetadata.ofLabels(List.of("a" + harmful + "b")).toLines())
                .containsExactly("a b");
    }

    @Test
    void headersAreMadeHarmlessToo() {
        assertThat(new ProjectorMetadata(List.of("a\tb", "c"), List.of()).toLines())
                .containsExactly("a b\tc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00a0", "\ufeff", "\u3000"})
    void blankLineWhichTheProjectorWouldPassOverIsMarked(String blank) {
        assertThat(ProjectorMetadata.ofLabels(List.of("a", blank, "c")).toLines())
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("-");
        assertThat(new ProjectorMetadata(List.of("x", "y"), List.of(List.of(blank, blank)))
                        .toLines()
                        .get(1))
                .startsWith("-")
                .contains("\t");
    }

    @Test
    void unfitTablesAreNamed() {
        assertThatThrownBy(() -> new ProjectorMetadata(List.of(), List.of())).hasMessage("no metadata columns");
        assertThatThrownBy(() -> new ProjectorMetadata(List.of("a", "a"), List.of()))
                .hasMessage("metadata columns of the same name: [a, a]");
        assertThatThrownBy(() -> new ProjectorMetadata(List.of("a", "b"), List.of(List.of("1"))))
                .hasMessage("metadata row 0 has 1 values for the columns [a, b]");
    }
}
