package io.github.lookalike.internal.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** Something that is made in another thread, to be had when it is needed. */
final class Background<T extends AutoCloseable> {

    /** Kept for a while: glibc gives new threads memory of their own, which grows with each network that they load. */
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "lookalike-loader");
        thread.setDaemon(true);
        return thread;
    });

    private final FutureTask<T> task;

    private Background(FutureTask<T> task) {
        this.task = task;
    }

    /** Made in the caller's thread, before this returns; what fails is told when it is asked for, alike. */
    static <T extends AutoCloseable> Background<T> made(Callable<T> maker) {
        FutureTask<T> task = new FutureTask<>(maker);
        task.run();
        return new Background<>(task);
    }

    static <T extends AutoCloseable> Background<T> making(Callable<T> maker) {
        FutureTask<T> task = new FutureTask<>(maker);
        THREADS.execute(task);
        return new Background<>(task);
    }

    /** Waits for it, and throws what its maker threw. */
    T get() throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while models were being loaded");
        }
    }

    /** Closes it, for those who need it no more, as soon as it is made. */
    void discard() {
        try {
            get().close();
        } catch (Exception e) {
            // Nobody missed it.
        }
    }
}
