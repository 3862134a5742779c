package io.github.lookalike.internal.lucene.vectors;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.search.TaskExecutor;
import org.apache.lucene.util.hnsw.HnswConcurrentMergeBuilder;
import org.apache.lucene.util.hnsw.HnswGraphBuilder;
import org.apache.lucene.util.hnsw.OnHeapHnswGraph;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;

/**
 * Links near faces by Lucene's HNSW builder, several threads at once. In memory, a face takes its sketch and about 500
 * bytes. With more than one thread, who is linked with whom depends on which is first.
 */
final class GraphBuilder {

    /** HNSW's M: so many links to a face, and twice as many on the lowest level, the one that is kept. */
    private static final int LINKS = 16;

    /** What HNSW calls efConstruction. */
    private static final int BREADTH = 100;

    private static final long SEED = 42;

    private final BuiltGraph.Sketches sketches;
    private final GraphRequest request;
    /** A byte each, for threads may write neighbouring ones at the same time. */
    private final boolean[] begun;

    GraphBuilder(BuiltGraph.Sketches sketches, GraphRequest request) {
        this.sketches = sketches;
        this.request = request;
        this.begun = new boolean[sketches.size()];
    }

    BuiltGraph build() throws IOException {
        request.listener().started(sketches.size());
        // An empty one: Lucene lets nobody else make it.
        OnHeapHnswGraph empty = HnswGraphBuilder.create(new Scorers(), LINKS, BREADTH, SEED, sketches.size())
                .getGraph();
        int threads = Math.max(1, Math.min(request.threads(), sketches.size() / 10_000));
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "lookalike-graph");
            thread.setDaemon(true);
            return thread;
        });
        try {
            OnHeapHnswGraph graph = new HnswConcurrentMergeBuilder(
                            new TaskExecutor(pool), threads, new Scorers(), LINKS, BREADTH, empty, null)
                    .build(sketches.size());
            return new BuiltGraph(graph, sketches, 2 * LINKS);
        } finally {
            pool.shutdown();
        }
    }

    /** A face's own scorer is asked for first when it is about to be linked: that tells how far it is. */
    private void begin(int vector) throws IOException {
        request.checkCancelled();
        if (!begun[vector]) {
            begun[vector] = true;
            request.listener().faceDone();
        }
    }

    /** Of Lucene's numbers, which are those of the vectors in the segment. */
    private final class Scorers implements RandomVectorScorerSupplier {
        @Override
        public RandomVectorScorer scorer(int vector) throws IOException {
            begin(vector);
            return new RandomVectorScorer() {
                @Override
                public float score(int other) {
                    return 1 / (1 + sketches.distance(vector, other));
                }

                @Override
                public int maxOrd() {
                    return sketches.size();
                }
            };
        }

        @Override
        public RandomVectorScorerSupplier copy() {
            return new Scorers();
        }
    }
}
