package io.github.lookalike.internal.concurrent;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/**
 * Lends a thing to each thread that needs one, and makes no more than it was allowed to. Things that were given back are
 * lent again.
 *
 * @param <T> what is lent; need not be safe for use by several threads
 */
public final class Pool<T extends AutoCloseable> implements AutoCloseable {

    /** Makes a thing. */
    public interface Maker<T> {
        T make() throws IOException;
    }

    /** What is done with it. */
    public interface Work<T, R> {
        R with(T thing) throws IOException;
    }

    private final Maker<T> maker;
    private final String closedMessage;
    private final Semaphore places;
    private final Deque<T> idle = new ArrayDeque<>();
    private Background<T> prepared;
    private boolean closed;

    /** @param closedMessage for those who come when it is closed */
    public Pool(Maker<T> maker, int most, String closedMessage) {
        this.maker = maker;
        this.closedMessage = closedMessage;
        this.places = new Semaphore(most);
    }

    /** Begins to make the first one, in a thread of its own. */
    public synchronized void prepare() {
        if (!closed && prepared == null && idle.isEmpty()) {
            prepared = Background.making(maker::make);
        }
    }

    /** @throws IllegalStateException if this is closed */
    public <R> R lend(Work<T, R> work) throws IOException {
        places.acquireUninterruptibly(); // never long: its holders work on one photo each
        try {
            T thing = take();
            try {
                return work.with(thing);
            } finally {
                giveBack(thing);
            }
        } finally {
            places.release();
        }
    }

    /** Outside the lock things are made: that takes time, and several threads start at once. */
    private T take() throws IOException {
        Background<T> ready;
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException(closedMessage);
            }
            if (!idle.isEmpty()) {
                return idle.pop();
            }
            ready = prepared;
            prepared = null;
        }
        return ready == null ? maker.make() : ready.get();
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    private void giveBack(T thing) {
        synchronized (this) {
            if (!closed) {
                idle.push(thing);
                return;
            }
        }
        closed(thing);
    }

    /** Closes the idle things now, those that are lent when they are given back. */
    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(Pool::closed);
        idle.clear();
        if (prepared != null) {
            prepared.discard();
            prepared = null;
        }
    }

    private static void closed(AutoCloseable thing) {
        try {
            thing.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e); // nothing that is pooled here throws any
        }
    }
}
