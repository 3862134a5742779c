package io.github.lookalike.internal.solr;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Does pieces of work side by side, a bounded number at a time, in no order that means anything. After the first failure none is
 * begun. An interrupt is kept for the caller: what is under way is brought to its end, as it is in a local store.
 */
final class Lanes implements Closeable {

    private final int count;
    private final Semaphore free;
    private final ExecutorService threads;
    private volatile Throwable failure;

    /** @param count how many pieces are done at a time */
    Lanes(int count) {
        this.count = count;
        this.free = new Semaphore(count);
        this.threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "changes to a gallery");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins a piece of work as soon as a lane is free.
     *
     * @throws IOException what an earlier piece failed with, which may be a runtime exception or an error, too
     */
    void begin(Callable<?> work) throws IOException {
        free.acquireUninterruptibly();
        if (failure != null) {
            free.release();
            await();
        }
        threads.execute(() -> {
            try {
                if (failure == null) {
                    work.call();
                }
            } catch (Throwable e) {
                failed(e);
            } finally {
                free.release();
            }
        });
    }

    private synchronized void failed(Throwable e) {
        if (failure == null) {
            failure = e;
        } else if (failure != e) { // lanes that lost the lease are told so by the same exception
            failure.addSuppressed(e);
        }
    }

    /** Waits until all that was begun has ended; throws as {@link #begin} does. */
    void await() throws IOException {
        free.acquireUninterruptibly(count);
        free.release(count);
        if (failure instanceof IOException e) {
            throw e;
        } else if (failure instanceof RuntimeException e) {
            throw e;
        } else if (failure instanceof Error e) {
            throw e;
        } else if (failure != null) {
            throw new IOException(failure);
        }
    }

    /** Returns when nothing is under way any more. */
    @Override
    public void close() {
        free.acquireUninterruptibly(count);
        threads.shutdown();
    }
}
