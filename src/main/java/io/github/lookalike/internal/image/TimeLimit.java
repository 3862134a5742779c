package io.github.lookalike.internal.image;

import io.github.lookalike.image.ImageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A time-out: waits for a file to be read or decoded, but not for ever. Native code can't be stopped: what takes too
 * long is left to its thread, which doesn't keep the program alive; what comes after all is closed.
 */
final class TimeLimit {

    /** What is waited for. */
    interface Work<T> {
        T result() throws ImageException;
    }

    /** Threads that are idle end by themselves. */
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "lookalike-image-reader");
        thread.setDaemon(true);
        return thread;
    });

    private final Duration limit;

    TimeLimit(Duration limit) {
        this.limit = limit;
    }

    /**
     * Does a piece of work and gives its result.
     *
     * @param late what to do with a result that nobody waits for any more
     * @throws ImageException by the work, or because it takes too long or this thread is interrupted
     */
    <T> T await(Path file, Work<T> work, Consumer<? super T> late) throws ImageException {
        CompletableFuture<T> result = new CompletableFuture<>();
        THREADS.execute(() -> run(work, result, late));
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return given(result, new ImageException(file, "took longer than " + seconds() + " s (--max-seconds)", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return given(result, new ImageException(file, "not read: interrupted", e));
        } catch (ExecutionException e) {
            throw thrown(file, e.getCause());
        }
    }

    private static <T> void run(Work<T> work, CompletableFuture<T> result, Consumer<? super T> late) {
        try {
            T done = work.result();
            if (!result.complete(done)) {
                late.accept(done);
            }
        } catch (Throwable e) { // for the thread that waits
            result.completeExceptionally(e);
        }
    }

    /** Gives up, unless the result came at the last moment. */
    private static <T> T given(CompletableFuture<T> result, ImageException up) throws ImageException {
        if (result.completeExceptionally(up) || result.isCompletedExceptionally()) {
            throw up;
        }
        return result.join();
    }

    private static ImageException thrown(Path file, Throwable cause) {
        if (cause instanceof ImageException image) {
            return image;
        }
        if (cause instanceof OutOfMemoryError) { // one large block: all else goes on
            return new ImageException(file, "not enough memory to read it; fewer --threads may help", cause);
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new ImageException(file, "could not be read: " + cause, cause);
    }

    private String seconds() {
        return limit.toMillis() % 1000 == 0 ? String.valueOf(limit.toSeconds()) : limit.toMillis() / 1000.0 + "";
    }
}
