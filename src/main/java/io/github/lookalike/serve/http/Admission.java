package io.github.lookalike.serve.http;

import java.util.concurrent.Semaphore;

/**
 * How much is let in at once, so that memory and waiting are bounded: so many requests, and so many bytes of bodies,
 * counted before they come.
 */
final class Admission {

    private final Semaphore requests;
    private final Semaphore kibibytes;

    /** @param bytes of all bodies together; at least that of the largest single one is allowed */
    Admission(int requests, long bytes) {
        this.requests = new Semaphore(requests);
        this.kibibytes = new Semaphore((int) Math.min(Integer.MAX_VALUE, bytes >> 10));
    }

    /**
     * Lets a request in, or not.
     *
     * @param bytes that its body may have
     * @return to be run once when the request is done; null if there is no room
     */
    Runnable enter(long bytes) {
        int size = (int) ((bytes + 1023) >> 10);
        if (!requests.tryAcquire()) {
            return null;
        }
        if (!kibibytes.tryAcquire(size)) {
            requests.release();
            return null;
        }
        return () -> {
            kibibytes.release(size);
            requests.release();
        };
    }
}
