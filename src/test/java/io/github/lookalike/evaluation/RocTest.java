package io.github.lookalike.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.evaluation.Roc.OperatingPoint;
import io.github.lookalike.evaluation.Roc.Separation;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RocTest {

    private static final double[] SAME = {1, 2, 4, 6};
    private static final double[] DIFFERENT = {3, 5, 6, 7, 8};

    @Test
    void handWorkedCaseHasItsAreaAndEqualErrorRate() {
        Separation separation = roc(SAME, DIFFERENT).separation();

        // Of 20 couples: 1 and 2 are below all 5, 4 below 4, 6 below 2 and equal to 1.
        assertThat(separation.auc()).isEqualTo((5 + 5 + 4 + 2.5) / 20, within(1e-12));
        // From (far, tar) (.2, .75) straight to (.4, .75): crossing far = 1 - tar at .25.
        assertThat(separation.eer()).isEqualTo(0.25, within(1e-12));
    }

    @Test
    void handWorkedCaseHasItsOperatingPoints() {
        List<OperatingPoint> points =
                roc(SAME, DIFFERENT).separation(0.1, 0.2, 0.4, 1).operatingPoints();

        assertThat(points)
                .containsExactly(
                        new OperatingPoint(0.1, 2, 0, 0.5, false),
                        new OperatingPoint(0.2, 4, 0.2, 0.75, true),
                        new OperatingPoint(0.4, 5, 0.4, 0.75, true),
                        new OperatingPoint(1, 8, 1, 1, true));
    }

    @Test
    void nothingIsAcceptedWhereTheNearestPairIsAlreadyTooManyFalseAccepts() {
        OperatingPoint point = roc(new double[] {2, 3}, new double[] {1, 4})
                .separation(0.01)
                .operatingPoints()
                .get(0);

        assertThat(point.tar()).isZero();
        assertThat(point.threshold()).isLessThan(1).isCloseTo(1, within(1e-12));
        assertThat(point.resolved()).isFalse();
    }

    @Test
    void areaIsTheRankSumOfMannAndWhitney() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 20; round++) {
            // Coarse values, for many ties.
            double[] same = random.ints(30, 0, 25).asDoubleStream().toArray();
            double[] different = random.ints(41, 5, 40).asDoubleStream().toArray();

            assertThat(roc(same, different).separation().auc()).isEqualTo(areaByRanks(same, different), within(1e-12));
        }
    }

    @Test
    void pointsRunFromNothingToEverythingThroughTheCornersOnly() {
        assertThat(roc(SAME, DIFFERENT).points(100))
                .extracting(Roc.Point::far, Roc.Point::tar)
                .containsExactly(
                        tuple(0.0, 0.0),
                        tuple(0.0, 0.5),
                        tuple(0.2, 0.5),
                        tuple(0.2, 0.75),
                        tuple(0.4, 0.75),
                        tuple(0.6, 1.0),
                        tuple(1.0, 1.0));
    }

    @Test
    void manyPointsAreThinnedOutButKeepBothEnds() {
        SplittableRandom random = new SplittableRandom(3);
        Roc roc = roc(
                random.doubles(500, 0, 2).toArray(), random.doubles(500, 1, 3).toArray());

        List<Roc.Point> points = roc.points(50);

        assertThat(points).hasSize(50);
        assertThat(points.get(0).far()).isZero();
        assertThat(points.get(49)).extracting(Roc.Point::far, Roc.Point::tar).containsExactly(1.0, 1.0);
    }

    @Test
    void missedPairsOfOnePersonAreFalseRejects() {
        PairSamples samples = samples(new double[] {1, 2}, new double[] {3, 4});

        Separation separation = new Roc(samples, new PairCounts(2, 0)).separation(0.5);

        assertThat(separation.operatingPoints().get(0).tar()).isEqualTo(0.5);
        assertThat(separation.auc()).isEqualTo(0.5, within(1e-12));
        // The curve leads from (0, .5) through (.5, .5) and (1, .5) to (1, 1).
        assertThat(separation.eer()).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void stretchedDistancesMoveOnlyTheThresholds() {
        Separation plain = roc(SAME, DIFFERENT).separation(0.2);
        Separation stretched = roc(stretch(SAME), stretch(DIFFERENT)).separation(0.2);

        assertThat(stretched.auc()).isEqualTo(plain.auc());
        assertThat(stretched.eer()).isEqualTo(plain.eer());
        assertThat(stretched.operatingPoints().get(0)).isEqualTo(new OperatingPoint(0.2, 16, 0.2, 0.75, true));
    }

    @Test
    void oneKindOfPairsAloneIsAnError() {
        assertThatThrownBy(() -> roc(SAME, new double[0]))
                .hasMessage("no ROC of 4 pairs of one person and 0 pairs of two people: both kinds are needed");
    }

    private static double[] stretch(double[] distances) {
        return DoubleStream.of(distances).map(d -> d * d).toArray();
    }

    /** Independent of the curve: ranks of all distances, ties getting the mean rank. */
    private static double areaByRanks(double[] same, double[] different) {
        double[] all = DoubleStream.concat(Arrays.stream(same), Arrays.stream(different))
                .toArray();
        double rankSum = 0;
        for (double d : different) {
            double below = Arrays.stream(all).filter(x -> x < d).count();
            double equal = Arrays.stream(all).filter(x -> x == d).count();
            rankSum += below + (equal + 1) / 2;
        }
        double n = different.length;
        return (rankSum - n * (n + 1) / 2) / (n * same.length);
    }

    private static Roc roc(double[] same, double[] different) {
        return new Roc(samples(same, different));
    }

    private static PairSamples samples(double[] same, double[] different) {
        return new PairSamples(DistanceSample.of(same), DistanceSample.of(different));
    }
}
