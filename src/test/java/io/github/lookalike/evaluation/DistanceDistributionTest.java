package io.github.lookalike.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceDistribution.Histogram;
import io.github.lookalike.evaluation.DistanceSummary.Quantile;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistanceDistributionTest {

    @Test
    void quantilesReachAsFarIntoTheTailsAsTheSampleAllows() {
        DistanceSummary hundred = differentOf(IntStream.rangeClosed(1, 100));
        DistanceSummary thousands = differentOf(IntStream.rangeClosed(1, 5000));

        assertThat(hundred.quantiles())
                .extracting(Quantile::fraction)
                .containsExactly(0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95);
        assertThat(hundred.quantiles())
                .allSatisfy(point -> assertThat(point.distance()).isEqualTo(100 * point.fraction(), within(1e-9)));
        assertThat(thousands.quantiles().get(0)).isEqualTo(new Quantile(5, 1e-3));
        assertThat(thousands.quantiles()).last().isEqualTo(new Quantile(4995, 0.999));
    }

    @Test
    void calibrationRisesEvenWhereDistancesAreRepeated() {
        DistanceSummary summary = differentOf(IntStream.rangeClosed(1, 100).map(i -> i <= 30 ? 0 : i));

        assertThat(summary.calibration())
                .startsWith(new Quantile(0, 0.3), new Quantile(40, 0.4))
                .hasSize(8);
    }

    @Test
    void bothKindsOfPairsAreSummedUpAndCountedInSharedBins() {
        DistanceDistribution distribution = DistanceDistribution.of(
                Metric.L1,
                List.of(
                        VerificationPair.of(0, true, 1),
                        VerificationPair.of(0, true, 3),
                        VerificationPair.missed(0, true),
                        VerificationPair.of(0, false, 9)));

        assertThat(distribution.same().orElseThrow().mean()).isEqualTo(2);
        assertThat(distribution.same().orElseThrow().coefficientOfVariation())
                .isEqualTo(Math.sqrt(2) / 2, within(1e-12));
        assertThat(distribution.different().orElseThrow().count()).isEqualTo(1);
        Histogram histogram = distribution.histogram();
        assertThat(histogram.from()).isEqualTo(1);
        assertThat(histogram.from() + histogram.width() * histogram.same().size())
                .isEqualTo(9, within(1e-12));
        assertThat(histogram.same()).startsWith(1L).satisfies(bins -> assertThat(bins.get(20))
                .isOne());
        assertThat(histogram.different()).endsWith(1L);
    }

    @Test
    void oneKindOfPairsAloneHasADistribution() {
        DistanceDistribution distribution =
                DistanceDistribution.of(Metric.L2, List.of(VerificationPair.of(0, false, 0)));

        assertThat(distribution.same()).isEmpty();
        assertThat(distribution.different().orElseThrow().coefficientOfVariation())
                .isZero();
        assertThat(distribution.histogram().different().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isOne();
    }

    @Test
    void noDistancesAreAnError() {
        assertThatThrownBy(() -> DistanceDistribution.of(Metric.L2, List.of(VerificationPair.missed(0, true))))
                .hasMessage("no distances, so no distribution");
    }

    private static DistanceSummary differentOf(IntStream distances) {
        Stream<VerificationPair> pairs = distances.mapToObj(d -> VerificationPair.of(0, false, d));
        return DistanceDistribution.of(Metric.L2, pairs.toList()).different().orElseThrow();
    }
}
