package io.github.lookalike.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrustworthinessTest {

    @Test
    void ofAHandWorkedCase() throws InterruptedException {
        // Exchanging the middle two of 0, 1, 3, 7 gives every point a nearest neighbour that was its second:
        // a penalty of 1 each, and 1 - 2 * 4 / (4 * 1 * (2 * 4 - 3 * 1 - 1)).
        float[][] original = {{0}, {1}, {3}, {7}};
        float[][] map = {{0}, {3.1f}, {1}, {7}};
        assertThat(Trustworthiness.of(original, map, 1)).isEqualTo(0.5);
    }

    @Test
    void ofTheVectorsThemselvesIsOne() throws InterruptedException {
        float[][] vectors = Samples.gaussian(200, 30, 1);
        assertThat(Trustworthiness.of(vectors, vectors, 10)).isEqualTo(1);
    }

    @Test
    void ofARandomMapIsAboutOneHalf() throws InterruptedException {
        assertThat(Trustworthiness.of(Samples.gaussian(500, 30, 1), Samples.gaussian(500, 2, 2), 5))
                .isCloseTo(0.5, within(0.03));
    }

    @Test
    void unfitInputIsNamed() {
        float[][] three = {{0}, {1}, {2}};
        assertThatThrownBy(() -> Trustworthiness.of(three, new float[2][1], 1))
                .hasMessage("3 vectors, but 2 points on the map");
        assertThatThrownBy(() -> Trustworthiness.of(three, three, 2))
                .hasMessage("k must be at least 1 and less than half of the 3 points, not 2");
    }
}
