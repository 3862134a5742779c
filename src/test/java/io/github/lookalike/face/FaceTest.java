package io.github.lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceTest {

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void scoresBetweenZeroAndOne(double score) {
        assertThatThrownBy(() -> Faces.at(0, 0, 10, score))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("score outside 0 to 1: " + score);
    }

    @Test
    void landmarksAreListedInTheModelsOrder() {
        Landmarks landmarks = Faces.landmarks(0, 0, 10);

        assertThat(landmarks.points())
                .containsExactly(
                        landmarks.leftEye(),
                        landmarks.rightEye(),
                        landmarks.nose(),
                        landmarks.mouth(),
                        landmarks.leftEar(),
                        landmarks.rightEar());
        assertThat(Landmarks.of(landmarks.points())).isEqualTo(landmarks);
    }

    @Test
    void landmarksMoveTogether() {
        assertThat(Faces.landmarks(0, 0, 10).map(point -> new Point(point.x() + 3, point.y() - 2)))
                .isEqualTo(Faces.landmarks(3, -2, 10));
    }

    @Test
    void landmarksAreSix() {
        List<Point> five = Collections.nCopies(5, new Point(0, 0));
        assertThatThrownBy(() -> Landmarks.of(five))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("six landmarks expected, got 5");
    }
}
