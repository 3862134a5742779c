package io.github.lookalike;

import static io.github.lookalike.TestFaces.probe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.gallery.Aggregation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {

    private static final double ROOT2 = Math.sqrt(2);

    /** Unit vectors at 0 and 90 degrees from those at 90 and 180: 0, √2, √2 and 2 apart. */
    private static final Probe ADA = probe("ada", 0, 90);

    private static final Probe BOB = probe("bob", 180, 90);

    @Test
    void theNearestPairCounts() {
        Comparison nearest = Comparison.of(ADA, BOB, Metric.L2, Aggregation.NEAREST);

        assertThat(nearest.distance()).isCloseTo(0, within(1e-6));
        assertThat(nearest.first().photo()).isEqualTo(Path.of("ada/90.jpg"));
        assertThat(nearest.second().photo()).isEqualTo(Path.of("bob/90.jpg"));
    }

    @Test
    void orTheMeanOfAllPairsWhichStillNamesTheNearest() {
        Comparison mean = Comparison.of(ADA, BOB, Metric.L2, Aggregation.MEAN);

        assertThat(mean.distance()).isCloseTo((2 + 2 * ROOT2) / 4, within(1e-6));
        assertThat(mean.l2()).isCloseTo(0, within(1e-6));
        assertThat(mean.first().photo()).isEqualTo(Path.of("ada/90.jpg"));
    }

    @Test
    void likenessIsReadFromL2WhateverTheMetric() {
        Comparison cosine = Comparison.of(probe("ada", 0), probe("bob", 90), Metric.COSINE, Aggregation.NEAREST);

        assertThat(cosine.distance()).isCloseTo(1, within(1e-6));
        assertThat(cosine.l2()).isCloseTo(ROOT2, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void orderDoesNotMatter(Metric metric) {
        for (Aggregation aggregation : Aggregation.values()) {
            assertThat(Comparison.of(ADA, BOB, metric, aggregation).distance())
                    .isEqualTo(Comparison.of(BOB, ADA, metric, aggregation).distance());
        }
    }
}
