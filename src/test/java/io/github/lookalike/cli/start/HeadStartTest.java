package io.github.lookalike.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadStartTest {

    @ParameterizedTest
    @CsvSource({
        "find images/me/collins.jpg --in images/celebs, true",
        "distance obama images/me/collins.jpg, true",
        "embed images/me/collins.jpg, true",
        "crop images/me/collins.jpg -o out, true",
        "find --gallery nowhere images/me/collins.jpg, true",
        "find images/me/collins.jpg --model dlib, false",
        "find images/me/collins.jpg --model=dlib, false",
        "embed images/me/collins.jpg --threads 1, false",
        "find images/me/collins.jpg --help, false",
        "find obama --top 5, false",
        "find images/celebs, false",
        "find, false",
        "index images/celebs, false",
        "list, false",
        "images/me/collins.jpg, false"
    })
    void isGivenToCommandsAboutAPhoto(String line, boolean given) {
        assertThat(HeadStart.isWorthIt(line.split(" "))).isEqualTo(given);
    }

    @Test
    void isNotGivenToNothing() {
        assertThat(HeadStart.isWorthIt()).isFalse();
    }
}
