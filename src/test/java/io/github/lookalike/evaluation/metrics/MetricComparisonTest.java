package io.github.lookalike.evaluation.metrics;

import static io.github.lookalike.evaluation.Faces.face;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceSample;
import io.github.lookalike.evaluation.DistanceSummary;
import io.github.lookalike.evaluation.Faces;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.metrics.MetricComparison.ComponentShare;
import io.github.lookalike.evaluation.metrics.MetricComparison.Perturbation;
import io.github.lookalike.evaluation.metrics.MetricComparison.RankAgreement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricComparisonTest {

    private static final MetricComparison.Options DEFAULT = MetricComparison.Options.DEFAULT;

    /** From the probe, ann lies off in one component, bob in two: L2 prefers bob, L1 ann. */
    private static final LabelledSet DISPUTED = Faces.set(
            face("probe", 1, unit(10, 0, 0)), face("ann", 1, unit(10, 4, 0)), face("bob", 1, unit(10, 2.6, 2.6)));

    @Test
    void l2AndCosineRankAlikeAndTheFindingsSaySo() {
        MetricComparison comparison = MetricComparer.compare(Faces.clusters(40, 2, 64, 0.5, 1), DEFAULT);

        RankAgreement agreement = comparison.agreement(Metric.COSINE, Metric.L2);
        assertThat(agreement.kendallTauB()).isEqualTo(1, within(1e-9));
        assertThat(agreement.overlap()).isEqualTo(1);
        assertThat(agreement.bestMatchChanges()).isZero();
        assertThat(comparison.findings().get(0)).startsWith("L2 and cosine rank unit vectors alike");
    }

    @Test
    void aProbeWhoseNearestFaceDependsOnTheMetricIsNamed() {
        MetricComparison comparison = MetricComparer.compare(DISPUTED, DEFAULT);

        MetricComparison.ChangedMatch changed = comparison.changedMatches().stream()
                .filter(match -> match.probe().label().equals("probe"))
                .findFirst()
                .orElseThrow();
        assertThat(changed.nearest())
                .isEqualTo(Map.of(
                        Metric.L1, DISPUTED.photo(1), Metric.L2, DISPUTED.photo(2), Metric.COSINE, DISPUTED.photo(2)));
        assertThat(comparison.agreement(Metric.L1, Metric.L2).bestMatchChanges())
                .isEqualTo(comparison.changedMatches().size());
    }

    @Test
    void spreadIsThatOfAllPairs() {
        LabelledSet set = Faces.clusters(5, 2, 16, 0.5, 2);

        DistanceSummary spread = MetricComparer.compare(set, DEFAULT).spread(Metric.L1);

        assertThat(spread).isEqualTo(DistanceSummary.of(DistanceSample.of(pairs(set, Metric.L1))));
        assertThat(spread.count()).isEqualTo(45);
    }

    @Test
    void distancesThatAreSquaresSpreadWider() {
        MetricComparison comparison = MetricComparer.compare(Faces.clusters(40, 2, 64, 0.5, 1), DEFAULT);

        assertThat(comparison.spread(Metric.COSINE).coefficientOfVariation())
                .isGreaterThan(1.5 * comparison.spread(Metric.L2).coefficientOfVariation());
    }

    @Test
    void aSingleOddComponentWeighsMoreInL2() {
        LabelledSet set = Faces.set(face("a", 1, 0, 0, 0), face("b", 1, 1, -1, 3));

        ComponentShare share = new Perturbations(set, DEFAULT).componentShare(new int[] {0, 1});

        assertThat(share.largest()).isEqualTo(1);
        assertThat(share.ofL1()).isEqualTo(3 / 5.0, within(1e-12));
        assertThat(share.ofSquaredL2()).isEqualTo(9 / 11.0, within(1e-12));
    }

    @Test
    void l1WithstandsAnOutlierAndL2NoiseOfTheSameLength() {
        MetricComparison comparison = MetricComparer.compare(Faces.clusters(60, 2, 128, 0.5, 3), DEFAULT);

        List<Perturbation> perturbations = comparison.perturbations();
        assertThat(perturbations).extracting(Perturbation::components).containsExactly(1, 6, 128);
        Perturbation outlier = perturbations.get(0);
        Perturbation noise = perturbations.get(2);
        assertThat(outlier.l1().kendallTauB()).isGreaterThan(outlier.l2().kendallTauB() + 0.05);
        assertThat(noise.l2().kendallTauB()).isGreaterThan(noise.l1().kendallTauB());
        assertThat(outlier.size()).isEqualTo(noise.size() * Math.sqrt(128), within(1e-9));
        assertThat(comparison.findings())
                .anyMatch(finding -> finding.startsWith("With 1 of 128") && finding.contains("L1 is the more robust"));
    }

    @Test
    void withoutPerturbationRankingsStay() {
        LabelledSet set = Faces.clusters(10, 2, 32, 0.5, 3);

        assertThat(MetricComparer.compare(set, new MetricComparison.Options(3, 100, 1, 0))
                        .perturbations())
                .allSatisfy(perturbation -> {
                    assertThat(perturbation.l1()).isEqualTo(new RankAgreement(1, 1, 0, 20));
                    assertThat(perturbation.l2()).isEqualTo(new RankAgreement(1, 1, 0, 20));
                });
    }

    @Test
    void sameSeedSameFigures() {
        LabelledSet set = Faces.clusters(20, 3, 32, 0.5, 5);
        MetricComparison.Options options = new MetricComparison.Options(4, 25, 9, 10);

        MetricComparison comparison = MetricComparer.compare(set, options);

        assertThat(comparison.probes()).isEqualTo(25);
        assertThat(MetricComparer.compare(set, options)).isEqualTo(comparison);
        assertThat(MetricComparer.compare(set, new MetricComparison.Options(4, 25, 10, 10)))
                .isNotEqualTo(comparison);
    }

    @Test
    void copiesOfOneFaceGiveNoNaN() {
        LabelledSet copies = Faces.set(face("a", 1, 1, 0), face("b", 1, 1, 0), face("c", 1, 1, 0));

        MetricComparison comparison = MetricComparer.compare(copies, DEFAULT);

        assertThat(comparison.spread(Metric.L2).coefficientOfVariation()).isZero();
        assertThat(comparison.componentShare().ofL1()).isZero();
        assertThat(comparison.agreement(Metric.L1, Metric.L2).kendallTauB()).isEqualTo(1);
        assertThat(String.join(" ", comparison.findings())).doesNotContain("NaN");
    }

    @Test
    void whatCannotBeComparedIsAClearError() {
        assertThatThrownBy(() -> MetricComparer.compare(Faces.set(face("a", 1, 1), face("b", 1, 1)), DEFAULT))
                .hasMessage("metrics are compared over at least 3 faces, not 2");
        assertThatThrownBy(() -> MetricComparer.compare(
                        Faces.set(face("a", 1, 1, 0), face("b", 1, 3, 4), face("c", 1, 0, 1)), DEFAULT))
                .hasMessage("metrics are compared over unit vectors; that of b-1.jpg has L2 norm 5.0");
        assertThatThrownBy(() -> new MetricComparison.Options(0, 1, 1, 1))
                .hasMessageContaining("at least 1 face, not 0");
        assertThatThrownBy(() -> new MetricComparison.Options(1, 0, 1, 1))
                .hasMessage("at least 1 probe is needed, not 0");
        assertThatThrownBy(() -> new MetricComparison.Options(1, 1, 1, Double.NaN))
                .hasMessageContaining("not NaN");
    }

    private static double[] unit(double... vector) {
        double norm = Math.hypot(Math.hypot(vector[0], vector[1]), vector[2]);
        return new double[] {vector[0] / norm, vector[1] / norm, vector[2] / norm};
    }

    private static double[] pairs(LabelledSet set, Metric metric) {
        double[] distances = new double[set.size() * (set.size() - 1) / 2];
        int next = 0;
        for (int i = 0; i < set.size(); i++) {
            for (int j = i + 1; j < set.size(); j++) {
                distances[next++] = metric.distance(set.vector(i), set.vector(j));
            }
        }
        return distances;
    }
}
