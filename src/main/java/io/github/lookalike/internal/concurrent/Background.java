package io.github.lookalike.internal.concurrent;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** Something that is made in another thread, to be had when it is needed. */
public final class Background<T extends AutoCloseable> {

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
    public static <T extends AutoCloseable> Background<T> made(Callable<T> maker) {
        FutureTask<T> task = new FutureTask<>(maker);
        task.run();
        return new Background<>(task);
    }

    public static <T extends AutoCloseable> Background<T> making(Callable<T> maker) {
        FutureTask<T> task = new FutureTask<>(maker);
        THREADS.execute(task);
        return new Background<>(task);
    }

    /** Waits for it, and throws what its maker threw. */
    public T get() throws IOException {
        return Futures.get(task);
    }

    /** Closes it, for those who need it no more, as soon as it is made. */
    public void discard() {
        try {
            get().close();
        } catch (Exception e) {
            // Nobody missed it.
        }
    }
}
