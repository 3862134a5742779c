package io.github.lookalike.internal.lucene.vectors;

import io.github.lookalike.internal.lucene.vectors.GraphWalk.SearchEffort;
import java.io.IOException;
import java.util.TreeSet;
import org.apache.lucene.util.VectorUtil;
import org.apache.lucene.util.hnsw.RandomAccessVectorValues;

/**
 * Tunes the {@link SearchEffort} to a recall, leave-one-out: searches for some of the graph's own faces, each left out,
 * with more and more effort until enough of their nearest are found.
 */
final class GraphTuning {

    /**
     * @param effort that finds enough
     * @param recall what share of the ten nearest that found
     */
    record Result(SearchEffort effort, float recall) {}

    private static final int TOP = 10;
    private static final int PROBES = 200;

    /** For searches to find 99 % of faces that were not tried, too. */
    private static final double WANTED = 0.994;

    /**
     * From the least on. The least reach is for probes that are near to nobody, whom no face of the gallery stands for:
     * at .80 they find all but 0.4 % of their ten nearest among 200,000 faces.
     */
    private static final SearchEffort[] EFFORTS = {
        new SearchEffort(40, 0.8f),
        new SearchEffort(60, 0.82f),
        new SearchEffort(80, 0.85f),
        new SearchEffort(100, 0.85f),
        new SearchEffort(120, 0.87f),
        new SearchEffort(150, 0.9f),
        new SearchEffort(250, 0.92f),
        new SearchEffort(400, 0.96f),
        new SearchEffort(800, 1)
    };

    /** A face and its distance; equally far ones count alike. */
    private record Near(float distance, int node) implements Comparable<Near> {
        @Override
        public int compareTo(Near other) {
            int order = Float.compare(distance, other.distance);
            return order == 0 ? Integer.compare(node, other.node) : order;
        }
    }

    private final BuiltGraph graph;
    private final PcaSketch.Layout layout;
    private final RandomAccessVectorValues.Floats vectors;

    GraphTuning(BuiltGraph graph, PcaSketch.Layout layout, RandomAccessVectorValues.Floats vectors) {
        this.graph = graph;
        this.layout = layout;
        this.vectors = vectors;
    }

    Result run(GraphRequest request) throws IOException {
        int[] probes = new int[Math.min(PROBES, graph.size())];
        float[] farthest = new float[probes.length];
        for (int i = 0; i < probes.length; i++) {
            request.checkCancelled();
            probes[i] = (int) ((long) i * graph.size() / probes.length);
            farthest[i] = new Nearest(probes[i]).ofAll().ceiling;
        }
        Result result = null;
        for (SearchEffort effort : EFFORTS) {
            long found = 0;
            for (int i = 0; i < probes.length; i++) {
                found += new Nearest(probes[i]).walked(effort).within(farthest[i]);
            }
            result = new Result(effort, (float) (found / ((double) TOP * probes.length)));
            if (result.recall >= WANTED) {
                break;
            }
        }
        return result;
    }

    /** Of a probe. */
    private final class Nearest implements GraphWalk.Visitor {

        private final int probe;
        private final float[] vector;
        private final float[] sketch;
        private final TreeSet<Near> best = new TreeSet<>();
        private float ceiling = Float.POSITIVE_INFINITY;

        Nearest(int probe) throws IOException {
            this.probe = probe;
            this.vector = vectors.vectorValue(graph.sketches().vectors()[probe]).clone();
            this.sketch = PcaSketch.project(vector, layout.axes());
        }

        Nearest ofAll() throws IOException {
            for (int node = 0; node < graph.size(); node++) {
                float distance = graph.distance(sketch, node, ceiling);
                if (distance <= ceiling + PcaSketch.SLACK) {
                    node(node, distance);
                }
            }
            return this;
        }

        Nearest walked(SearchEffort effort) throws IOException {
            new GraphWalk(graph, graph.degree(), effort).run(sketch, layout.starts(sketch), graph.size(), this);
            return this;
        }

        @Override
        public void node(int node, float distance) throws IOException {
            if (node == probe || distance > ceiling + PcaSketch.SLACK) {
                return;
            }
            best.add(new Near(
                    VectorUtil.squareDistance(
                            vector, vectors.vectorValue(graph.sketches().vectors()[node])),
                    node));
            if (best.size() > TOP) {
                best.pollLast();
            }
            if (best.size() == TOP) {
                ceiling = best.last().distance;
            }
        }

        @Override
        public double ceiling() {
            return ceiling;
        }

        long within(float distance) {
            return best.stream().filter(near -> near.distance <= distance).count();
        }
    }
}
