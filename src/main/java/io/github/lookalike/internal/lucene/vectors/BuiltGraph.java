package io.github.lookalike.internal.lucene.vectors;

import org.apache.lucene.util.hnsw.NeighborArray;
import org.apache.lucene.util.hnsw.OnHeapHnswGraph;

/**
 * A graph in memory, before it is written. Lucene numbers faces as the segment's vectors are; a node's number is the
 * face's in the {@link Sketch}, where near ones stand together, and so will their values and links in the file.
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
            return SketchDistance.squares(probe, offset, values, node * axes, axes);
        }
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
}
