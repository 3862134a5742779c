package io.github.lookalike.internal.concurrent;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Brings what another thread came to into this one: its result, or what it threw. */
public final class Futures {

    private Futures() {}

    /**
     * Waits for it.
     *
     * @throws InterruptedIOException if this thread is interrupted meanwhile; its interrupt is kept
     * @throws IOException the work's own; so are unchecked exceptions and errors
     */
    public static <T> T get(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw rethrown(e);
        }
    }

    /** @return what is to be thrown; unchecked exceptions and errors are thrown at once */
    static IOException rethrown(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }
}
