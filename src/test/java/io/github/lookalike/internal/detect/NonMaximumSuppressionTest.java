package io.github.lookalike.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.face.Face;
import io.github.lookalike.face.Faces;
import io.github.lookalike.face.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class NonMaximumSuppressionTest {

    /** Weights 0.75 and 0.25 of the sum; the union is 100 + 100 - 80, the overlap two thirds. */
    @Test
    void reportsOfOneFaceAreAveragedByTheirScores() {
        Face best = Faces.at(0, 0, 10, 0.9);
        Face other = Faces.at(2, 0, 10, 0.3);

        List<Face> faces = NonMaximumSuppression.weighted(List.of(other, best), 0.3);

        assertThat(faces).hasSize(1);
        assertThat(faces.get(0).score()).isEqualTo(0.9);
        assertThat(faces.get(0).box().x()).isCloseTo(0.5, within(1e-12));
        assertThat(faces.get(0).box().width()).isCloseTo(10, within(1e-12));
        Point leftEye = faces.get(0).landmarks().leftEye();
        assertThat(leftEye.distance(new Point(3.5, 3))).isLessThan(1e-12);
    }

    @Test
    void reportsThatOverlapLittleStayTwoFaces() {
        Face left = Faces.at(0, 0, 10, 0.6);
        Face right = Faces.at(6, 0, 10, 0.9); // a quarter

        assertThat(NonMaximumSuppression.weighted(List.of(left, right), 0.3)).containsExactly(right, left);
    }

    /** The third overlaps the second, but that belongs to the first already. */
    @Test
    void aChainOfReportsIsNotOneFace() {
        Face first = Faces.at(0, 0, 10, 0.9);
        Face second = Faces.at(4, 0, 10, 0.8);
        Face third = Faces.at(8, 0, 10, 0.7);

        List<Face> faces = NonMaximumSuppression.weighted(List.of(first, second, third), 0.3);

        assertThat(faces).hasSize(2);
        assertThat(faces.get(1)).isEqualTo(third);
    }

    @Test
    void ofTheFindingsOfSeveralSearchesTheBestIsKeptAsItIs() {
        Face whole = Faces.at(0, 0, 40, 0.8);
        Face shifted = Faces.at(3, 3, 40, 0.7);
        Face cutByATile = Faces.at(12, 20, 12, 0.6); // too small to overlap by a third
        Face neighbour = Faces.at(45, 0, 40, 0.5);

        assertThat(NonMaximumSuppression.best(List.of(cutByATile, neighbour, whole, shifted)))
                .containsExactly(whole, neighbour);
    }

    @Test
    void theOrderOfReportsDoesNotMatter() {
        Face left = Faces.at(0, 0, 10, 0.5);
        Face right = Faces.at(3, 0, 10, 0.5);

        assertThat(NonMaximumSuppression.best(List.of(left, right)))
                .isEqualTo(NonMaximumSuppression.best(List.of(right, left)))
                .containsExactly(left);
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(NonMaximumSuppression.weighted(List.of(), 0.3)).isEmpty();
        assertThat(NonMaximumSuppression.best(List.of())).isEmpty();
    }
}
