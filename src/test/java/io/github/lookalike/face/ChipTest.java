package io.github.lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChipTest {

    @Test
    void mirroredExchangesColumnsButNotColours() {
        Chip chip = new Chip(2, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});

        assertThat(chip.mirrored().rgb()).containsExactly(4, 5, 6, 1, 2, 3, 10, 11, 12, 7, 8, 9);
        assertThat(chip.mirrored().mirrored().rgb()).isEqualTo(chip.rgb());
        assertThat(chip.rgb()).startsWith(1, 2, 3);
    }

    @Test
    void hasAsManyBytesAsItsSizeAsksFor() {
        assertThatThrownBy(() -> new Chip(4, new byte[12]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a chip of 4 x 4 has 48 bytes, not 12");
    }
}
