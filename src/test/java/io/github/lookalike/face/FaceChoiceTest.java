package io.github.lookalike.face;

import static io.github.lookalike.TestFaces.face;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaceChoiceTest {

    private static final Face PROMINENT = face(20, 0).face();
    private static final Face LARGEST = face(30, 10).face();
    private static final Face SMALL = face(10, 20).face();
    private static final List<Face> FACES = List.of(PROMINENT, LARGEST, SMALL);

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

    @Test
    void amongNoneThereIsNoneToChoose() {
        for (FaceChoice choice :
                List.of(FaceChoice.MAIN, new FaceChoice.Largest(), new FaceChoice.All(), new FaceChoice.Numbered(1))) {
            assertThat(choice.of(List.of())).as("%s", choice).isEmpty();
        }
    }
}
