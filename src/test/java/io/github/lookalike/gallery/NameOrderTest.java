package io.github.lookalike.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameOrderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rihanna, Salma, SZA, Taylor",
                "Edward, Émile, Emma, Frida",
                "bush, bush-senior, Bush Senior 2, carter",
                "photo 1, photo 2, photo 10, photo 010b",
                "27, 28, 100, ada",
                "obama, 오바마, 王",
                "Å, Ärla, b, Öst, z"
            })
    void namesAreWhereAPersonLooksForThem(String names) {
        List<String> expected = Arrays.asList(names.split(", "));
        List<String> shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(NameOrder.INSTANCE);

        assertThat(shuffled).isEqualTo(expected);
    }

    @Test
    void noTwoNamesAreTaken() {
        assertThat(new TreeSet<>(NameOrder.INSTANCE) {
                    {
                        addAll(List.of("obama", "Obama", "OBAMA", "óbama", "1", "01", "", " "));
                    }
                })
                .hasSize(8);
    }
}
