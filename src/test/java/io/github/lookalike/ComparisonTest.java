package io.github.lookalike;

import static io.github.lookalike.TestFaces.probe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Levelling;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.ranking.Calibration;
import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.ranking.Verdict;
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
        Comparison nearest = compare(ADA, BOB, Metric.L2, Aggregation.NEAREST);

        assertThat(nearest.distance()).isCloseTo(0, within(1e-6));
        assertThat(nearest.pairs()).isEqualTo(4);
        assertThat(nearest.first().photo()).isEqualTo(Path.of("ada/90.jpg"));
        assertThat(nearest.second().photo()).isEqualTo(Path.of("bob/90.jpg"));
    }

    @Test
    void orTheMeanOfAllPairsWhichStillNamesTheNearest() {
        Comparison mean = compare(ADA, BOB, Metric.L2, Aggregation.MEAN);

        assertThat(mean.distance()).isCloseTo((2 + 2 * ROOT2) / 4, within(1e-6));
        assertThat(mean.l2()).isEqualTo(mean.distance());
        assertThat(mean.pairs()).isEqualTo(1);
        assertThat(mean.first().photo()).isEqualTo(Path.of("ada/90.jpg"));
    }

    /** Means at 45 and 135 degrees. */
    @Test
    void orTheTemplateWhichDoesSoToo() {
        Comparison template = compare(ADA, BOB, Metric.L2, Aggregation.TEMPLATE);

        assertThat(template.distance()).isCloseTo(ROOT2, within(1e-6));
        assertThat(template.second().photo()).isEqualTo(Path.of("bob/90.jpg"));
        assertThat(compare(ADA, BOB, Metric.COSINE, Aggregation.TEMPLATE).distance())
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void l1KnowsNoTemplatesAndTakesTheMean() {
        Comparison l1 = compare(ADA, BOB, Metric.L1, Aggregation.TEMPLATE);

        assertThat(l1).isEqualTo(compare(ADA, BOB, Metric.L1, Aggregation.MEAN));
        assertThat(l1.l2())
                .isEqualTo(compare(ADA, BOB, Metric.L2, Aggregation.MEAN).distance());
    }

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void twoPhotosAreTwoPhotosHoweverTheyAreAggregated(Aggregation aggregation) {
        for (Metric metric : Metric.values()) {
            Comparison comparison = compare(probe("ada", 10), probe("bob", 50), metric, aggregation);
            Comparison nearest = compare(probe("ada", 10), probe("bob", 50), metric, Aggregation.NEAREST);
            assertThat(comparison.distance()).isCloseTo(nearest.distance(), within(1e-12));
            assertThat(comparison.l2()).isEqualTo(nearest.l2());
        }
    }

    @Test
    void likenessIsReadFromL2WhateverTheMetric() {
        Comparison cosine = compare(probe("ada", 0), probe("bob", 90), Metric.COSINE, Aggregation.NEAREST);

        assertThat(cosine.distance()).isCloseTo(1, within(1e-6));
        assertThat(cosine.l2()).isCloseTo(ROOT2, within(1e-6));
    }

    /** One pair of strangers in two thousand is as near: no wonder if it is the nearest of nine. */
    @Test
    void theVerdictOfTheNearestAllowsForTheNumberOfPairs() {
        Calibration calibration = Calibration.of(
                new double[][] {{0.01, 0.0001}, {0.0349, 0.0005}, {1, 0.5}}, new double[][] {{0.2, 0.25}, {0.4, 0.75}});
        Judgement one = compare(probe("ada", 0), probe("bob", 2), Metric.L2, Aggregation.NEAREST)
                .judgement(calibration);
        Judgement nine = compare(probe("ada", 0, 300, 310), probe("bob", 2, 150, 160), Metric.L2, Aggregation.NEAREST)
                .judgement(calibration);

        assertThat(one.verdict()).isEqualTo(Verdict.SAME);
        assertThat(nine.verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(nine.likeness()).isEqualTo(one.likeness()).isCloseTo(0.9995, within(1e-5));
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void orderDoesNotMatter(Metric metric) {
        for (Aggregation aggregation : Aggregation.values()) {
            assertThat(compare(ADA, BOB, metric, aggregation).distance())
                    .isEqualTo(compare(BOB, ADA, metric, aggregation).distance());
        }
    }

    private static Comparison compare(Probe a, Probe b, Metric metric, Aggregation aggregation) {
        return Comparison.of(a, b, metric, aggregation, Levelling.NONE);
    }
}
