package io.github.lookalike.internal.concurrent;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * An ordered parallel map: work on many things by several threads, whose results come out in the order in which the things
 * went in. None is begun far ahead of what has been taken out. To be filled and emptied by one thread.
 *
 * @param <S> a thing
 * @param <T> what comes of it
 */
public final class OrderedParallel<S, T> implements AutoCloseable {

    private static final int AHEAD_PER_THREAD = 4;
    private static final int POLL_MILLISECONDS = 50;

    /** Work that takes longer when all is over is left to a thread that doesn't keep the program alive. */
    private static final int PATIENCE_SECONDS = 10;

    /** A thing and what came of it. */
    public record Done<S, T>(S thing, T result) {}

    /** What is done with a thing; by several threads at once. */
    public interface Work<S, T> {
        T on(S thing) throws IOException;
    }

    /** What came of it, as a sink may take it. */
    public interface Result<T> {
        /** @throws IOException the work's own */
        T get() throws IOException;
    }

    /** Takes the results, in the caller's thread. */
    public interface Sink<S, T> {
        void take(S thing, Result<T> result) throws IOException;
    }

    private record Pending<S, T>(S thing, Future<T> result) {}

    private final int most;
    private final BooleanSupplier cancelled;
    private final ExecutorService threads;
    private final Deque<Pending<S, T>> pending = new ArrayDeque<>();

    /**
     * @param name of the threads
     * @param ahead for each thread, how many things may be under way or wait to be taken out
     * @param cancelled asked again and again while a result is waited for
     */
    public OrderedParallel(String name, int threads, int ahead, BooleanSupplier cancelled) {
        this.most = threads * ahead;
        this.cancelled = cancelled;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** All of a list, each result as soon as it is its turn. */
    public static <S, T> void run(List<S> things, int threads, Work<S, T> work, Sink<S, T> sink) throws IOException {
        try (OrderedParallel<S, T> parallel =
                new OrderedParallel<>("photo-worker", threads, AHEAD_PER_THREAD, () -> false)) {
            int next = 0;
            while (next < things.size() || !parallel.pending.isEmpty()) {
                while (next < things.size() && !parallel.isFull()) {
                    S thing = things.get(next++);
                    parallel.put(thing, () -> work.on(thing));
                }
                Pending<S, T> first = parallel.pending.remove();
                sink.take(first.thing, () -> Futures.get(first.result));
            }
        }
    }

    /** Whether it is time to take one out before the next goes in. */
    public boolean isFull() {
        return pending.size() >= most;
    }

    public void put(S thing, Callable<T> work) {
        pending.add(new Pending<>(thing, threads.submit(work)));
    }

    /** Lets a thing wait for its turn on which there is nothing to work. */
    public void pass(S thing, T result) {
        pending.add(new Pending<>(thing, CompletableFuture.completedFuture(result)));
    }

    /**
     * Waits for the next one; null if there is none, or if all is cancelled before it is there.
     *
     * @throws IOException the work's own
     */
    public Done<S, T> next() throws IOException {
        Pending<S, T> first = pending.poll();
        T result = first == null ? null : await(first.result);
        return result == null ? null : new Done<>(first.thing, result);
    }

    /** Waits for something else in the same way. */
    public T await(Future<T> result) throws IOException {
        while (result.isDone() || !cancelled.getAsBoolean()) {
            try {
                return result.get(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // See whether all is cancelled, then wait on.
            } catch (InterruptedException e) {
                throw new IOException("the thread that waited for others was interrupted", e);
            } catch (ExecutionException e) {
                throw Futures.rethrown(e);
            }
        }
        return null;
    }

    /** Ends the threads, after the things that they are at. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
