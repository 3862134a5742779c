package io.github.lookalike.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 1000})
    void everyIndexIsVisitedOnce(int n) throws InterruptedException {
        AtomicIntegerArray visits = new AtomicIntegerArray(n);
        try (Workers workers = new Workers(3)) {
            workers.forEach(n, (from, to) -> IntStream.range(from, to).forEach(visits::incrementAndGet));
        }
        assertThat(IntStream.range(0, n).map(visits::get)).allMatch(count -> count == 1);
    }

    @Test
    void sumHasTheSameBitsOnAnyNumberOfThreads() throws InterruptedException {
        double alone = sumOfRoots(1);
        for (int threads : new int[] {2, 3, 4, 8}) {
            assertThat(sumOfRoots(threads)).isEqualTo(alone);
        }
    }

    private static double sumOfRoots(int threads) throws InterruptedException {
        try (Workers workers = new Workers(threads)) {
            return workers.sum(10_001, (from, to) -> IntStream.range(from, to)
                    .mapToDouble(Math::sqrt)
                    .sum());
        }
    }

    @Test
    void failureOfAnyRangeReachesTheCaller() {
        try (Workers workers = new Workers(2)) {
            assertThatThrownBy(() -> workers.forEach(1000, (from, to) -> {
                        throw new ArithmeticException("at " + from);
                    }))
                    .hasStackTraceContaining("ArithmeticException: at ");
        }
    }

    @Test
    void interruptionStopsTheLoopEarly() {
        AtomicInteger ranges = new AtomicInteger();
        try (Workers workers = new Workers(2)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> workers.forEach(1_000_000, (from, to) -> ranges.incrementAndGet()))
                    .isInstanceOf(InterruptedException.class);
        }
        assertThat(ranges).hasValue(0);
        assertThat(Thread.interrupted()).isFalse();
    }
}
