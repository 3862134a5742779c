package io.github.lookalike.internal.indexing;

import io.github.lookalike.gallery.Photo;
import io.github.lookalike.internal.concurrent.Failures;
import io.github.lookalike.internal.image.ImageReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Photos on their way: threads read them, and they come out in the order in which they went in. */
final class ReadAhead implements AutoCloseable {

    /** A photo and what came of it. */
    record Read(PhotoFile file, Outcome outcome) {}

    private record Pending(PhotoFile file, Future<Outcome> outcome) {}

    private static final int PHOTOS_PER_THREAD = 16;
    private static final int POLL_MILLISECONDS = 50;

    /** A photo that takes longer when all is over is left to a thread that doesn't keep the program alive. */
    private static final int PATIENCE_SECONDS = 10;

    private final int limit;
    private final KnownContent known;
    private final BooleanSupplier cancelled;
    private final SourcePool sources;
    private final PhotoReader reader;
    private final ExecutorService threads;
    private final Deque<Pending> pending = new ArrayDeque<>();

    ReadAhead(
            ImageReader files,
            Supplier<? extends TemplateSource> sources,
            int threads,
            KnownContent known,
            BooleanSupplier cancelled) {
        this.limit = PHOTOS_PER_THREAD * threads;
        this.known = known;
        this.cancelled = cancelled;
        this.sources = new SourcePool(sources);
        this.reader = new PhotoReader(files, known, this.sources);
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "photo-reader-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    void read(PhotoFile file) {
        pending.add(new Pending(file, threads.submit(() -> reader.read(file.file()))));
    }

    /** Looks for all faces of a photo that was read before. */
    void readAgain(Photo photo) {
        PhotoFile file = PhotoFile.of(photo);
        pending.add(new Pending(file, threads.submit(() -> reader.readAgain(file.file(), photo.sha256()))));
    }

    /** Lets a photo wait for its turn that need not be read. */
    void pass(PhotoFile file) {
        pending.add(new Pending(file, CompletableFuture.completedFuture(new Outcome.Unchanged())));
    }

    /** Whether it is time to take one out before the next goes in. */
    boolean isFull() {
        return pending.size() >= limit;
    }

    /** Waits for the next photo; null if there is none, or if the run is cancelled before it is there. */
    Read next() throws IOException {
        Pending first = pending.poll();
        if (first == null) {
            return null;
        }
        Outcome outcome = await(first.outcome);
        if (outcome instanceof Outcome.Same same && !known.contains(same.sha256())) {
            // A photo that comes later began to look at this content earlier.
            outcome = await(known.looking(same.sha256()));
        }
        return outcome == null ? null : new Read(first.file, outcome);
    }

    private Outcome await(Future<Outcome> outcome) throws IOException {
        while (outcome.isDone() || !cancelled.getAsBoolean()) {
            try {
                return outcome.get(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // See whether the run is cancelled, then wait on.
            } catch (InterruptedException e) {
                throw new IOException("the indexing thread was interrupted", e);
            } catch (ExecutionException e) {
                throw Failures.rethrown(e.getCause());
            }
        }
        return null;
    }

    /** Ends the threads, after the photos that they are at. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sources.close();
    }
}
