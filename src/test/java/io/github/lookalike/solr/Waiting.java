package io.github.lookalike.solr;

import java.io.IOException;
import java.time.Duration;

/** Waits for what comes when it comes: no test depends on how fast the machine is. */
public final class Waiting {

    /** After which something is taken to be broken. */
    static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final int PAUSE_MILLIS = 100;

    private Waiting() {}

    /** A question to a server that may not answer yet. */
    @FunctionalInterface
    public interface Condition {
        /** @throws IOException means: not yet */
        boolean holds() throws IOException;
    }

    /** @param what for the message, as in "waited in vain for …" */
    public static void until(String what, Condition condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            IOException last = null;
            try {
                if (condition.holds()) {
                    return;
                }
            } catch (IOException e) {
                last = e;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what, last);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
