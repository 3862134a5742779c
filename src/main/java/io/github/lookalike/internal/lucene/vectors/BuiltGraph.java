package io.github.lookalike.internal.lucene.vectors;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.search.TaskExecutor;
import org.apache.lucene.util.hnsw.HnswConcurrentMergeBuilder;
import org.apache.lucene.util.hnsw.HnswGraphBuilder;
import org.apache.lucene.util.hnsw.NeighborArray;
import org.apache.lucene.util.hnsw.OnHeapHnswGraph;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;

/**
 * A proximity graph in memory, as Lucene's HNSW builder links it, before it is written. Lucene numbers faces as the
 * segment's vectors are; a node's number is the face's in the {@link PcaSketch}, where near ones stand together, and so
 * will their values and links in the file.
 *
 * @param graph of the vectors' numbers
 * @param degree how many links a node has at the most
 */
record BuiltGraph(OnHeapHnswGraph graph, Sketches sketches, int degree) implements GraphNodes {

    /**
     * All faces' sketches.
     *
     * @param values face after face, by node
     * @param axes how many values a face has
     * @param vectors the vector's number of each node
     * @param nodes the opposite
     */
    record Sketches(float[] values, int axes, int[] vectors, int[] nodes) {

        static Sketches of(float[] values, int axes, int[] vectors) {
            int[] nodes = new int[vectors.length];
            for (int node = 0; node < nodes.length; node++) {
                nodes[vectors[node]] = node;
            }
            return new Sketches(values, axes, vectors, nodes);
        }

        int size() {
            return vectors.length;
        }

        /** Squared, of two vectors. */
        float distance(int vector, int other) {
            return squares(values, nodes[vector] * axes, nodes[other]);
        }

        private float squares(float[] probe, int offset, int node) {
            return GraphNodes.squares(probe, offset, values, node * axes, axes);
        }
    }

    /** Links faces by their sketches. */
    static BuiltGraph of(Sketches sketches, GraphRequest request) throws IOException {
        return new Builder(sketches, request).build();
    }

    @Override
    public int size() {
        return sketches.size();
    }

    @Override
    public float distance(float[] probe, int node, float limit) {
        return sketches.squares(probe, 0, node);
    }

    @Override
    public int neighbours(int node, int[] into) {
        NeighborArray linked = graph.getNeighbors(0, sketches.vectors[node]);
        for (int i = 0; i < linked.size(); i++) {
            into[i] = sketches.nodes[linked.nodes()[i]];
        }
        return linked.size();
    }

    /**
     * Links near faces by Lucene's HNSW builder, several threads at once. In memory, a face takes its sketch and about
     * 500 bytes. With more than one thread, who is linked with whom depends on which is first.
     */
    private static final class Builder {

        /** HNSW's M: so many links to a face, and twice as many on the lowest level, the one that is kept. */
        private static final int LINKS = 16;

        /** What HNSW calls efConstruction. */
        private static final int BREADTH = 100;

        private static final long SEED = 42;

        private final Sketches sketches;
        private final GraphRequest request;
        /** A byte each, for threads may write neighbouring ones at the same time. */
        private final boolean[] begun;

        Builder(Sketches sketches, GraphRequest request) {
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
}
