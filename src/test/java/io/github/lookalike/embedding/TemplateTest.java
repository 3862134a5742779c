package io.github.lookalike.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.face.Box;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Face FACE =
            new Face(new Box(0, 0, 1, 1), Landmarks.of(Collections.nCopies(6, new Point(0, 0))), 1);

    @Test
    void pairsFacesWithTheirEmbeddings() {
        Embedding embedding = Embedding.normalise(new float[] {1});
        assertThat(Template.pair(List.of(FACE), List.of(embedding))).containsExactly(new Template(FACE, embedding));
    }

    @Test
    void refusesFacesWithoutEmbedding() {
        assertThatThrownBy(() -> Template.pair(List.of(FACE), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 faces, but 0 embeddings");
    }
}
