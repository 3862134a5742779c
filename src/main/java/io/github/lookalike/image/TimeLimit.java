package io.github.lookalike.image;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for a picture, but not for ever. Native code can't be stopped: what takes too long is left to its thread, which
 * doesn't keep the program alive, and is closed when it comes after all.
 */
final class TimeLimit {

    /** What is waited for. */
    interface Work {
        Image image() throws ImageException;
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

    /** @throws ImageException by the work, or because it takes too long or this thread is interrupted */
    Image await(Path file, Work work) throws ImageException {
        CompletableFuture<Image> result = new CompletableFuture<>();
        THREADS.execute(() -> run(work, result));
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

    private static void run(Work work, CompletableFuture<Image> result) {
        try {
            Image image = work.image();
            if (!result.complete(image)) {
                image.close();
            }
        } catch (Throwable e) { // for the thread that waits
            result.completeExceptionally(e);
        }
    }

    /** Gives up, unless the picture came at the last moment. */
    private static Image given(CompletableFuture<Image> result, ImageException up) throws ImageException {
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
