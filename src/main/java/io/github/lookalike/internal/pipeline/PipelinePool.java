package io.github.lookalike.internal.pipeline;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/** Lends a pipeline to each thread that needs one, and makes no more than it was allowed to. */
public final class PipelinePool implements AutoCloseable {

    /** Makes a pipeline. */
    public interface Maker {
        FacePipeline make() throws IOException;
    }

    private final Maker maker;
    private final Semaphore places;
    private final Deque<FacePipeline> idle = new ArrayDeque<>();
    private Background<FacePipeline> prepared;
    private boolean closed;

    public PipelinePool(Maker maker, int most) {
        this.maker = maker;
        this.places = new Semaphore(most);
    }

    /** Begins to make the first pipeline, in a thread of its own. */
    public synchronized void prepare() {
        if (!closed && prepared == null && idle.isEmpty()) {
            prepared = Background.making(maker::make);
        }
    }

    /** What is done with a pipeline. */
    public interface Work<T> {
        T with(FacePipeline pipeline) throws IOException;
    }

    public <T> T lend(Work<T> work) throws IOException {
        places.acquireUninterruptibly(); // never long: its holders work on one photo each
        try {
            FacePipeline pipeline = take();
            try {
                return work.with(pipeline);
            } finally {
                giveBack(pipeline);
            }
        } finally {
            places.release();
        }
    }

    private FacePipeline take() throws IOException {
        Background<FacePipeline> ready;
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("this Lookalike is closed");
            }
            if (!idle.isEmpty()) {
                return idle.pop();
            }
            ready = prepared;
            prepared = null;
        }
        return ready == null ? maker.make() : ready.get();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void giveBack(FacePipeline pipeline) {
        if (closed) {
            pipeline.close();
        } else {
            idle.push(pipeline);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(FacePipeline::close);
        idle.clear();
        if (prepared != null) {
            prepared.discard();
            prepared = null;
        }
    }
}
