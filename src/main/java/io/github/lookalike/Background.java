package io.github.lookalike;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Something that is made in a thread of its own, to be had when it is needed. */
final class Background<T> {

    private final FutureTask<T> task;

    private Background(FutureTask<T> task) {
        this.task = task;
    }

    static <T> Background<T> making(Callable<T> maker) {
        FutureTask<T> task = new FutureTask<>(maker);
        Thread thread = new Thread(task, "lookalike-loader");
        thread.setDaemon(true);
        thread.start();
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
}
