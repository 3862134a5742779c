package io.github.lookalike.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Data-parallel loops: runs them on several threads, the calling one among them. Their number changes no result, not by
 * a bit: a loop is cut into pieces of fixed size, and sums are taken piece by piece, in order.
 */
final class Workers implements AutoCloseable {

    private static final int PIECE = 16;

    private final int helpers;
    private final ExecutorService pool;

    Workers(int threads) {
        helpers = threads - 1;
        pool = Executors.newFixedThreadPool(Math.max(1, helpers), task -> {
            Thread thread = new Thread(task, "lookalike-projection");
            thread.setDaemon(true);
            return thread;
        });
    }

    @FunctionalInterface
    interface Action {
        void run(int from, int to);
    }

    @FunctionalInterface
    interface Summand {
        double compute(int from, int to);
    }

    /** Calls the action for ranges that together are 0 to n. */
    void forEach(int n, Action action) throws InterruptedException {
        sum(n, (from, to) -> {
            action.run(from, to);
            return 0;
        });
    }

    /**
     * Adds up what the summand gives for ranges that together are 0 to n. When this returns or throws, no thread
     * is at work any more.
     *
     * @throws InterruptedException if the calling thread is interrupted; the ranges begun are finished
     */
    double sum(int n, Summand summand) throws InterruptedException {
        Thread caller = Thread.currentThread();
        double[] parts = new double[(n + PIECE - 1) / PIECE];
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int p = next.getAndIncrement(); p < parts.length; p = next.getAndIncrement()) {
                if (caller.isInterrupted()) {
                    next.set(parts.length); // ends the others' loops too
                } else {
                    parts[p] = summand.compute(p * PIECE, Math.min(n, (p + 1) * PIECE));
                }
            }
        };
        List<CompletableFuture<Void>> others = new ArrayList<>();
        for (int i = 0; i < Math.min(helpers, parts.length - 1); i++) {
            others.add(CompletableFuture.runAsync(work, pool));
        }
        try {
            work.run();
        } finally {
            others.forEach(CompletableFuture::join);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
