package io.github.lookalike.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonTemplateTest {

    private static final Embedding EAST = Embedding.normalise(new float[] {1, 0});
    private static final Embedding NORTH = Embedding.normalise(new float[] {0, 1});
    private static final Embedding WEST = Embedding.normalise(new float[] {-1, 0});

    @Test
    void ofOnePhotoItIsThePhotoBitForBit() {
        Embedding odd = Embedding.normalise(new float[] {0.1f, 0.7f, -0.3f});

        assertThat(PersonTemplate.of(List.of(odd))).isEqualTo(new PersonTemplate(odd, 1));
    }

    @Test
    void ofSeveralItIsTheirMeanWhichIsShorterTheMoreTheyDiffer() {
        PersonTemplate mean = PersonTemplate.of(List.of(EAST, NORTH));

        assertThat(mean.direction().distance(Embedding.normalise(new float[] {1, 1}), Metric.L2))
                .isCloseTo(0, within(1e-7));
        assertThat(mean.length()).isCloseTo(Math.sqrt(0.5), within(1e-7));
        assertThat(PersonTemplate.of(List.of(EAST, EAST, EAST)).length()).isCloseTo(1, within(1e-7));
    }

    @Test
    void oppositePhotosHaveADirectionOfNoWeight() {
        assertThat(PersonTemplate.of(List.of(WEST, EAST))).isEqualTo(new PersonTemplate(WEST, 0));
    }

    @Test
    void aMeanIsNotLongerThanWhatItIsOf() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonTemplate(EAST, 1.01));
    }
}
