package io.github.lookalike.cli.exit;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Ctrl-C, or a kill that can be caught, as a request to bring things to a good end. */
public final class CtrlC {

    /** What is said of work that is done whole or not at all. */
    public static final String AS_IT_WAS = "interrupted: the gallery is as it was";

    /** What must not be broken off. */
    public interface Work<T> {
        T run() throws IOException;
    }

    private CtrlC() {}

    /**
     * Runs work whose thread Ctrl-C interrupts. The program ends only when the work has, and may end with it: what is
     * to be said of the interrupt is said by the work.
     */
    public static <T> T interrupts(Work<T> work) throws IOException {
        Thread worker = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    worker.interrupt();
                    await(ended);
                },
                "ctrl-c");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.run();
        } finally {
            ended.countDown();
            remove(hook);
        }
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The machine is shutting down already, and the hook has done its part.
        }
    }
}
