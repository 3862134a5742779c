package io.github.lookalike.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.projection.TsneOptions.Initialisation;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TsneOptionsTest {

    private static final TsneOptions DEFAULTS = TsneOptions.defaults();

    @Test
    void eachWithChangesItsOptionOnly() {
        TsneOptions changed = DEFAULTS.withDimensions(3)
                .withPerplexity(7)
                .withIterations(5)
                .withLearningRate(9)
                .withTheta(0.25)
                .withInitialisation(Initialisation.RANDOM)
                .withSeed(11)
                .withThreads(3);
        assertThat(changed)
                .isEqualTo(new TsneOptions(3, 7, 5, 12, OptionalDouble.of(9), 0.25, Initialisation.RANDOM, 11, 3));
    }

    @Test
    void badValuesAreNamed() {
        assertThatThrownBy(() -> DEFAULTS.withDimensions(4)).hasMessage("dimensions must be 2 or 3, not 4");
        assertThatThrownBy(() -> DEFAULTS.withPerplexity(0.5)).hasMessage("perplexity must be at least 1, not 0.5");
        assertThatThrownBy(() -> DEFAULTS.withPerplexity(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> DEFAULTS.withIterations(0)).hasMessage("iterations must be at least 1, not 0");
        assertThatThrownBy(() -> DEFAULTS.withLearningRate(0)).hasMessage("learning rate must be more than 0, not 0.0");
        assertThatThrownBy(() -> DEFAULTS.withTheta(1.5)).hasMessage("theta must be from 0 to 1, not 1.5");
        assertThatThrownBy(() -> DEFAULTS.withThreads(0)).hasMessage("threads must be at least 1, not 0");
    }
}
