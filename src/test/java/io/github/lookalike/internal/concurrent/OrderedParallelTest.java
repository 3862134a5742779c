package io.github.lookalike.internal.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {

    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsComeInOrderThoughLaterOnesAreReadyFirst(int threads) throws IOException {
        CountDownLatch third = new CountDownLatch(threads == 1 ? 0 : 1);
        List<Integer> results = new ArrayList<>();

        OrderedParallel.run(
                HUNDRED,
                threads,
                number -> {
                    if (number == 0) {
                        await(third);
                    } else if (number == 2) {
                        third.countDown();
                    }
                    return number;
                },
                (number, result) -> results.add(result.get()));

        assertThat(results).isEqualTo(HUNDRED);
    }

    @Test
    void noneIsFarAhead() throws IOException {
        AtomicInteger begun = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();

        OrderedParallel.run(HUNDRED, 2, number -> begun.incrementAndGet(), (number, result) -> {
            result.get();
            ahead.add(begun.get() - number);
        });

        assertThat(ahead).hasSize(100).allMatch(count -> count <= 8);
    }

    @Test
    void aFailureComesInItsTurnAndStopsNothing() throws IOException {
        List<String> results = new ArrayList<>();

        OrderedParallel.run(
                List.of(0, 1, 2),
                2,
                number -> {
                    if (number == 1) {
                        throw new IOException("no good");
                    }
                    return number;
                },
                (number, result) -> {
                    try {
                        results.add("" + result.get());
                    } catch (IOException e) {
                        results.add(e.getMessage());
                    }
                });

        assertThat(results).containsExactly("0", "no good", "2");
    }

    @Test
    void aFaultOfTheProgramIsNotPassedOver() {
        assertThatThrownBy(() -> OrderedParallel.run(
                        HUNDRED,
                        2,
                        number -> {
                            throw new IllegalStateException("a fault");
                        },
                        (number, result) -> result.get()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a fault");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
