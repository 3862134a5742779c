package io.github.lookalike.cli;

import java.util.concurrent.CountDownLatch;

/**
 * While open, Ctrl-C (or a kill that can be caught) interrupts the thread that opened it, and the program ends only
 * when this is closed: what was begun can be brought to a good end.
 */
final class CtrlC implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;

    private CtrlC(Thread worker) {
        hook = new Thread(
                () -> {
                    worker.interrupt();
                    awaitClosing();
                },
                "ctrl-c");
    }

    static CtrlC interruptsThisThread() {
        CtrlC ctrlC = new CtrlC(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(ctrlC.hook);
        return ctrlC;
    }

    private void awaitClosing() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The machine is shutting down already, and the hook has done its part.
        }
    }
}
