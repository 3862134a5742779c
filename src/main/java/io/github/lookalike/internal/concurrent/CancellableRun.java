package io.github.lookalike.internal.concurrent;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A long run that writes to a gallery, and that is cancelled by interrupting the thread that waits for it.
 *
 * @param <T> what it comes to
 */
public abstract class CancellableRun<T> implements Callable<T> {

    private volatile boolean cancelled;

    /** What indexing has done until it {@link #isCancelled} is to be committed. */
    @Override
    public abstract T call() throws IOException;

    public final boolean isCancelled() {
        return cancelled;
    }

    /** Runs and waits. An interrupt is used up by cancelling, so that the gallery can be closed. */
    public final T toItsEnd() throws IOException {
        cancelled = Thread.interrupted(); // else a fast run might end before it is heard of
        FutureTask<T> task = new FutureTask<>(this);
        // A thread of its own, for Lucene's files break when the thread that writes them is interrupted.
        Thread thread = new Thread(task, "lookalike-index");
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                return task.get();
            } catch (InterruptedException e) {
                cancelled = true;
            } catch (ExecutionException e) {
                throw Futures.rethrown(e);
            }
        }
    }
}
