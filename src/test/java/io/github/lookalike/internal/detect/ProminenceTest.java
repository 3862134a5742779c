package io.github.lookalike.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.face.Face;
import io.github.lookalike.face.Faces;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProminenceTest {

    @Test
    void theLargerOfTwoFacesAsNearToTheMiddleComesFirst() {
        Face small = Faces.at(20, 40, 20, 0.9);
        Face large = Faces.at(55, 35, 30, 0.6);
        assertThat(ordered(small, large)).containsExactly(large, small);
    }

    @Test
    void aFaceInTheMiddleComesBeforeASomewhatLargerOneInTheCorner() {
        Face cornered = Faces.at(0, 0, 25, 0.9);
        Face central = Faces.at(40, 40, 20, 0.9);
        assertThat(ordered(cornered, central)).containsExactly(central, cornered);
    }

    @Test
    void facesAsProminentAreOrderedFromLeftToRight() {
        Face left = Faces.at(10, 40, 20, 0.7);
        Face right = Faces.at(69, 40, 20, 0.7);
        assertThat(ordered(right, left)).containsExactly(left, right);
        assertThat(ordered(left, right)).containsExactly(left, right);
    }

    private static List<Face> ordered(Face... faces) {
        return Stream.of(faces).sorted(Prominence.order(100, 100)).toList();
    }
}
