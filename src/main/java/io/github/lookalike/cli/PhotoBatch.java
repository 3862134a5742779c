package io.github.lookalike.cli;

import io.github.lookalike.model.ModelException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work on many photos by several threads; what comes of it comes in the photos' order. A single photo that fails fails
 * the command; of several, those that fail are reported and the rest goes on.
 *
 * @param done what came of the photos that went well, in their order
 * @param exitCode 0 if any went well, else that of the first failure
 */
record PhotoBatch<T>(List<T> done, int exitCode) {

    private static final int AHEAD_PER_THREAD = 4;

    /** What is done with a photo; by several threads at once. */
    interface Work<T> {
        T on(PhotoArgument photo) throws IOException;
    }

    private record Pending<T>(PhotoArgument photo, Future<T> result) {}

    /** @param err is told what fails, and how far it is */
    static <T> PhotoBatch<T> run(List<PhotoArgument> photos, Work<T> work, int threads, PrintWriter err)
            throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        List<T> done = new ArrayList<>();
        int failure = ExitCode.DONE;
        try (IndexProgress progress = IndexProgress.to(err)) {
            progress.started(photos.size());
            Deque<Pending<T>> pending = new ArrayDeque<>();
            Iterator<PhotoArgument> next = photos.iterator();
            while (next.hasNext() || !pending.isEmpty()) {
                while (next.hasNext() && pending.size() < AHEAD_PER_THREAD * threads) {
                    PhotoArgument photo = next.next();
                    pending.add(new Pending<>(photo, workers.submit(() -> work.on(photo))));
                }
                Pending<T> first = pending.remove();
                try {
                    done.add(result(first.result));
                } catch (ModelException e) {
                    throw e; // the next photo would fare no better
                } catch (IOException e) {
                    if (photos.size() == 1) {
                        throw e;
                    }
                    failure = failure == ExitCode.DONE ? Failures.code(e) : failure;
                    progress.say(Failures.message(e));
                }
                progress.photoDone(first.photo.file());
            }
        } finally {
            workers.shutdownNow();
        }
        return new PhotoBatch<>(done, done.isEmpty() ? failure : ExitCode.DONE);
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
