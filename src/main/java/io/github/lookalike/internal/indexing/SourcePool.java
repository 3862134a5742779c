package io.github.lookalike.internal.indexing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** Sources that are lent to one worker at a time; there are as many as were ever lent at once. */
final class SourcePool implements AutoCloseable {

    private final Supplier<? extends TemplateSource> maker;
    private final Deque<TemplateSource> idle = new ArrayDeque<>();
    private boolean closed;

    SourcePool(Supplier<? extends TemplateSource> maker) {
        this.maker = maker;
    }

    TemplateSource borrow() {
        synchronized (this) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        // Outside the lock: loading networks takes time, and several workers start at once.
        return maker.get();
    }

    void giveBack(TemplateSource source) {
        synchronized (this) {
            if (!closed) {
                idle.push(source);
                return;
            }
        }
        source.close();
    }

    /** Closes the idle sources now, those that are lent when they are given back. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!idle.isEmpty()) {
            idle.pop().close();
        }
    }
}
