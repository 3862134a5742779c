package io.github.lookalike.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DistanceSampleTest {

    @Test
    void equalDistancesAreCountedTogether() {
        DistanceSample sample = DistanceSample.of(3, 1, 3, 2, 3);

        assertThat(sample.count()).isEqualTo(5);
        assertThat(sample.distinct()).isEqualTo(3);
        assertThat(sample.value(2)).isEqualTo(3);
        assertThat(sample.countOf(2)).isEqualTo(3);
        assertThat(sample.countAtMost(1)).isEqualTo(2);
    }

    @Test
    void quantileIsTheSmallestDistanceWithThatShareAtOrBelow() {
        DistanceSample sample = DistanceSample.of(10, 20, 30, 40);

        assertThat(sample.quantile(0.25)).isEqualTo(10);
        assertThat(sample.quantile(0.26)).isEqualTo(20);
        assertThat(sample.quantile(0.5)).isEqualTo(20);
        assertThat(sample.quantile(1)).isEqualTo(40);
    }

    @Test
    void meanAndDeviationAreThoseOfTheTextbook() {
        DistanceSample sample = DistanceSample.of(2, 4, 4, 4, 5, 5, 7, 9);

        assertThat(sample.mean()).isEqualTo(5, within(1e-12));
        assertThat(sample.standardDeviation()).isEqualTo(Math.sqrt(32 / 7.0), within(1e-12));
        assertThat(DistanceSample.of(3).standardDeviation()).isZero();
    }

    @Test
    void stepsDifferFromExactDistancesByHalfAStepAtMost() {
        SplittableRandom random = new SplittableRandom(1);
        double[] distances = random.doubles(5000, 0, 2).toArray();
        DistanceSample exact = DistanceSample.of(distances);
        DistanceSample.Collector collector = new DistanceSample.Collector(2, 1000);
        for (double distance : distances) {
            collector.add(distance);
        }

        DistanceSample steps = collector.finish();

        assertThat(steps.count()).isEqualTo(5000);
        for (double fraction : new double[] {0.001, 0.2, 0.5, 0.999, 1}) {
            assertThat(steps.quantile(fraction)).isEqualTo(exact.quantile(fraction), within(2.0 / (1 << 21)));
        }
        assertThat(steps.mean()).isEqualTo(exact.mean(), within(1e-6));
    }

    @Test
    void upToTheLimitNothingIsRounded() {
        DistanceSample.Collector collector = new DistanceSample.Collector(2, 3);
        collector.add(0.1);
        collector.add(1e-9);
        collector.add(0.3);

        DistanceSample sample = collector.finish();

        assertThat(sample.smallest()).isEqualTo(1e-9);
        assertThat(sample.largest()).isEqualTo(0.3);
    }
}
