package io.github.lookalike.internal.lucene.vectors;

import io.github.lookalike.gallery.GraphListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.MergePolicy;

/**
 * That graphs are to be written with segments.
 *
 * @param threads how many may work at it
 * @param listener is told how it goes
 * @param cancelled whether it is to be given up
 * @param begun the names of the segments for which that was begun
 */
public record GraphRequest(int threads, GraphListener listener, BooleanSupplier cancelled, Set<String> begun) {

    public GraphRequest(int threads, GraphListener listener, BooleanSupplier cancelled) {
        this(threads, new OneAtATime(listener), cancelled, ConcurrentHashMap.newKeySet());
    }

    /** @throws MergePolicy.MergeAbortedException for Lucene to leave its segments as they are */
    void checkCancelled() throws MergePolicy.MergeAbortedException {
        if (cancelled.getAsBoolean()) {
            throw new MergePolicy.MergeAbortedException("cancelled");
        }
    }

    private record OneAtATime(GraphListener listener) implements GraphListener {
        @Override
        public synchronized void started(int faces) {
            listener.started(faces);
        }

        @Override
        public synchronized void faceDone() {
            listener.faceDone();
        }
    }
}
