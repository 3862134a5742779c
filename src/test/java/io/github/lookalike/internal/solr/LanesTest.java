package io.github.lookalike.internal.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LanesTest {

    @Test
    void worksSideBySideAndNeverMoreThanItsLanes() throws IOException {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try (Lanes lanes = new Lanes(2)) {
            for (int i = 0; i < 20; i++) {
                lanes.begin(() -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    both.await(); // two have to be here for either to go on
                    running.decrementAndGet();
                    return done.incrementAndGet();
                });
            }
            lanes.await();
            assertThat(done).hasValue(20);
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void afterAFailureNothingIsBegun() {
        IOException failure = new IOException("no node answers");
        AtomicInteger begunLate = new AtomicInteger();
        assertThatThrownBy(() -> {
                    try (Lanes lanes = new Lanes(1)) {
                        lanes.begin(() -> {
                            throw failure;
                        });
                        lanes.begin(begunLate::incrementAndGet);
                    }
                })
                .isSameAs(failure);
        assertThat(begunLate).hasValue(0);
    }

    @Test
    void aFailureIsToldWhenWhatIsUnderWayHasEnded() {
        IOException failure = new IOException("no node answers");
        CountDownLatch failing = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        assertThatThrownBy(() -> {
                    try (Lanes lanes = new Lanes(2)) {
                        lanes.begin(() -> {
                            failing.await();
                            Thread.sleep(50);
                            ended.set(true);
                            return null;
                        });
                        lanes.begin(() -> {
                            failing.countDown();
                            throw failure;
                        });
                        lanes.await();
                    }
                })
                .isSameAs(failure);
        assertThat(ended).isTrue();
    }

    @Test
    void keepsAnInterruptForTheCaller() throws IOException {
        AtomicInteger done = new AtomicInteger();
        try (Lanes lanes = new Lanes(1)) {
            Thread.currentThread().interrupt();
            lanes.begin(done::incrementAndGet);
            lanes.begin(done::incrementAndGet);
            lanes.await();
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).hasValue(2);
    }
}
