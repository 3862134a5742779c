package io.github.lookalike.evaluation.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.VerificationPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerificationReportTest {

    /** Thresholds by hand: fold 0 is told by fold 1's 2.5, fold 1 by fold 0's 4.5. */
    private static final List<VerificationPair> TWO_FOLDS = List.of(
            VerificationPair.of(0, true, 1),
            VerificationPair.of(0, true, 3),
            VerificationPair.of(0, false, 6),
            VerificationPair.of(0, false, 8),
            VerificationPair.of(1, true, 1),
            VerificationPair.of(1, true, 2),
            VerificationPair.of(1, false, 3),
            VerificationPair.of(1, false, 7));

    @Test
    void eachFoldIsToldByTheThresholdOfTheOthers() {
        VerificationReport report = report(TWO_FOLDS);

        assertThat(report.folds()).containsExactly(new Fold(0, 2.5, 3, 4, 0), new Fold(1, 4.5, 3, 4, 0));
        assertThat(report.measured().accuracy().mean()).isEqualTo(0.75);
        assertThat(report.measured().accuracy().standardDeviation()).isZero();
        assertThat(report.isCrossValidated()).isTrue();
    }

    @Test
    void spreadIsThatOfTheFoldsAccuracies() {
        List<VerificationPair> pairs = new ArrayList<>(TWO_FOLDS);
        pairs.set(4, VerificationPair.of(1, true, 5));

        Accuracy accuracy = report(pairs).measured().accuracy();

        // Fold 1's best thresholds are 2.5 and 6: 2.5 is taken, and fold 0's .75 stays; fold 1 has 1 of 4 right.
        assertThat(accuracy.mean()).isEqualTo(0.625);
        assertThat(accuracy.standardDeviation()).isEqualTo(0.25 / Math.sqrt(2), within(1e-12));
        assertThat(accuracy.standardError()).isEqualTo(0.125, within(1e-12));
    }

    @Test
    void missedPairsAreLeftOutAndCountedAsErrors() {
        List<VerificationPair> pairs = new ArrayList<>(TWO_FOLDS);
        pairs.add(VerificationPair.missed(0, true));
        pairs.add(VerificationPair.missed(1, false));

        VerificationReport report = report(pairs);

        assertThat(report.pairs().same()).isEqualTo(5);
        assertThat(report.missed().same()).isEqualTo(1);
        assertThat(report.missed().different()).isEqualTo(1);
        assertThat(report.measured().accuracy().mean()).isEqualTo(0.75);
        assertThat(report.missedAsErrors().accuracy().mean()).isEqualTo(0.6);
        assertThat(report.measured().separation())
                .isEqualTo(report(TWO_FOLDS).measured().separation());
        assertThat(report.missedAsErrors().separation().operatingPoints().get(0).tar())
                .isEqualTo(3 / 5.0);
    }

    @Test
    void theOrderOfThePairsDoesNotMatter() {
        List<VerificationPair> shuffled = new ArrayList<>(TWO_FOLDS);
        Collections.shuffle(shuffled, new Random(5));

        assertThat(report(shuffled)).isEqualTo(report(TWO_FOLDS));
    }

    @Test
    void aSingleFoldIsToldByItsOwnThreshold() {
        VerificationReport report = report(TWO_FOLDS.subList(0, 4));

        assertThat(report.folds()).containsExactly(new Fold(0, 4.5, 4, 4, 0));
        assertThat(report.isCrossValidated()).isFalse();
        assertThat(report.measured().accuracy()).isEqualTo(new Accuracy(1, 0, 0));
    }

    @Test
    void aFoldWithoutAnyFaceCountsOnlyAsErrors() {
        List<VerificationPair> pairs = new ArrayList<>(TWO_FOLDS);
        pairs.add(VerificationPair.missed(2, true));

        VerificationReport report = report(pairs);

        assertThat(report.measured().accuracy().mean()).isFinite();
        assertThat(report.missedAsErrors().accuracy().mean())
                .isEqualTo(report.measured().accuracy().mean() * 2 / 3, within(1e-12));
    }

    @Test
    void pairsThatCannotBeMeasuredAreClearErrors() {
        assertThatThrownBy(() -> report(List.of())).hasMessageContaining("0 pairs of one person and 0 pairs of two");
        assertThatThrownBy(() -> report(List.of(VerificationPair.of(0, true, 1), VerificationPair.missed(0, false))))
                .hasMessageContaining("1 pairs of one person and 0 pairs of two");
        assertThatThrownBy(() -> report(List.of(
                        VerificationPair.of(0, true, 1),
                        VerificationPair.of(0, false, 2),
                        VerificationPair.missed(1, false))))
                .hasMessage("no threshold for fold 0: a face is missed in every pair of the other folds");
        assertThatThrownBy(() -> VerificationPair.of(0, true, Double.NaN)).hasMessage("a distance can't be NaN");
    }

    @Test
    void eachMetricHasItsReport() {
        LfwPairs pairs = new LfwPairs(
                1,
                List.of(
                        new LfwPairs.Pair(0, new LfwPhoto("A", 1), new LfwPhoto("A", 2)),
                        new LfwPairs.Pair(0, new LfwPhoto("A", 1), new LfwPhoto("B", 1))));

        List<VerificationReport> reports = VerificationReport.ofEachMetric(
                pairs, photo -> Optional.of(photo.person().equals("A") ? new float[] {1, 0} : new float[] {0, 1}));

        assertThat(reports).extracting(VerificationReport::metric).containsExactly(Metric.values());
        assertThat(reports).allMatch(report -> report.measured().separation().auc() == 1);
    }

    private static VerificationReport report(List<VerificationPair> pairs) {
        return VerificationReport.of(Metric.L2, pairs);
    }
}
