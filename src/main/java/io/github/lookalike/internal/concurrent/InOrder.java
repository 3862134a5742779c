package io.github.lookalike.internal.concurrent;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work on many things by several threads; what comes of it comes in the things' order, and none is far ahead. */
public final class InOrder {

    private static final int AHEAD_PER_THREAD = 4;

    private InOrder() {}

    /** What is done with a thing; by several threads at once. */
    public interface Work<S, T> {
        T on(S thing) throws IOException;
    }

    /** What came of it. */
    public interface Result<T> {
        /** @throws IOException the work's own */
        T get() throws IOException;
    }

    /** Takes the results, in the caller's thread. */
    public interface Sink<S, T> {
        void take(S thing, Result<T> result) throws IOException;
    }

    private record Pending<S, T>(S thing, Future<T> result) {}

    public static <S, T> void run(List<S> things, int threads, Work<S, T> work, Sink<S, T> sink) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Deque<Pending<S, T>> pending = new ArrayDeque<>();
            Iterator<S> next = things.iterator();
            while (next.hasNext() || !pending.isEmpty()) {
                while (next.hasNext() && pending.size() < AHEAD_PER_THREAD * threads) {
                    S thing = next.next();
                    pending.add(new Pending<>(thing, workers.submit(() -> work.on(thing))));
                }
                Pending<S, T> first = pending.remove();
                sink.take(first.thing, () -> await(first.result));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> T await(Future<T> result) throws IOException {
        try {
            return result.get();
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
