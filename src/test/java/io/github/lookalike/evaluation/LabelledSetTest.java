package io.github.lookalike.evaluation;

import static io.github.lookalike.evaluation.Faces.face;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.embedding.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelledSetTest {

    @Test
    void peopleAreCountedByLabel() {
        LabelledSet set = Faces.set(face("b", 1, 1), face("a", 1, 2), face("b", 2, 3));

        assertThat(set.people()).isEqualTo(2);
        assertThat(set.samePerson(0, 2)).isTrue();
        assertThat(set.samePerson(0, 1)).isFalse();
        assertThat(set.facesOfEach()).containsExactly(2, 1);
    }

    @ParameterizedTest
    @EnumSource
    void noDistanceExceedsTheLargestPossible(Metric metric) {
        LabelledSet opposite = Faces.set(face("a", 1, 0.5, 0.5, -0.5, 0.5), face("b", 1, -0.5, -0.5, 0.5, -0.5));

        assertThat(opposite.largestDistance(metric)).isEqualTo(metric.distance(opposite.vector(0), opposite.vector(1)));
    }

    @Test
    void unusableVectorsAreNamed() {
        assertThatThrownBy(() -> new LabelledSet(List.of())).hasMessage("no faces to evaluate");
        assertThatThrownBy(() -> Faces.set(face("a", 1, 1, 2), face("b", 1, 1)))
                .hasMessage("vector dimensions differ: 2 of a-1.jpg != 1 of b-1.jpg");
        assertThatThrownBy(() -> Faces.set(face("a", 1, 1, Double.NaN)))
                .hasMessage("the vector of a-1.jpg has a component NaN");
    }
}
