package io.github.lookalike;

import static io.github.lookalike.TestFaces.face;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.embedding.Template;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaceChoiceTest {

    private static final Template PROMINENT = face(20, 0);
    private static final Template LARGEST = face(30, 10);
    private static final Template SMALL = face(10, 20);
    private static final List<Template> FACES = List.of(PROMINENT, LARGEST, SMALL);

    @Test
    void theMainFaceIsTheMostProminentNotTheLargest() {
        assertThat(FaceChoice.MAIN.of(FACES)).containsExactly(PROMINENT);
        assertThat(new FaceChoice.Largest().of(FACES)).containsExactly(LARGEST);
    }

    @Test
    void allAreAllInTheirOrder() {
        assertThat(new FaceChoice.All().of(FACES)).isEqualTo(FACES);
    }

    @Test
    void numbersBeginWithOneAndMayBeTooLarge() {
        assertThat(new FaceChoice.Numbered(3).of(FACES)).containsExactly(SMALL);
        assertThat(new FaceChoice.Numbered(4).of(FACES)).isEmpty();
        assertThatThrownBy(() -> new FaceChoice.Numbered(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("faces are numbered from 1, not 0");
    }
}
