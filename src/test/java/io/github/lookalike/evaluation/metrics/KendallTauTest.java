package io.github.lookalike.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.junit.jupiter.api.Test;

class KendallTauTest {

    @Test
    void handWorkedCaseWithATie() {
        // Of six pairs three agree, two disagree (2 after 3, twice), one is tied in y.
        assertThat(tau(of(1, 2, 3, 4), of(1, 3, 3, 2))).isEqualTo((3 - 2) / Math.sqrt(6 * 5), within(1e-12));
    }

    @Test
    void sameOrderIsOneAndReversedOrderIsMinusOne() {
        assertThat(tau(of(3, 1, 2), of(30, -1, 7))).isEqualTo(1, within(1e-12));
        assertThat(tau(of(3, 1, 2), of(-30, 1, -7))).isEqualTo(-1, within(1e-12));
    }

    @Test
    void agreesWithCommonsMath() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 50; round++) {
            int length = 2 + round;
            double[] x = random.ints(length, 0, 20).asDoubleStream().toArray();
            double[] y = random.ints(length, 0, 10).asDoubleStream().toArray();
            x[0] = -1; // never all equal, where commons-math has NaN
            y[1] = -1;

            assertThat(tau(x, y)).isEqualTo(new KendallsCorrelation().correlation(x, y), within(1e-12));
        }
    }

    @Test
    void seriesThatOrderNothingAgreeOnlyWithEachOther() {
        assertThat(tau(of(5, 5, 5), of(2, 2, 2))).isEqualTo(1);
        assertThat(tau(of(5, 5, 5), of(1, 2, 3))).isZero();
        assertThat(tau(of(1), of(2))).isEqualTo(1);
    }

    @Test
    void seriesOfDifferentLengthsAreAnError() {
        assertThatThrownBy(() -> tau(of(1), of(1, 2))).hasMessage("series of different lengths: 1 != 2");
    }

    private static double tau(double[] x, double[] y) {
        return KendallTau.b(KendallTau.ranks(x), KendallTau.ranks(y));
    }

    private static double[] of(double... values) {
        return values;
    }
}
