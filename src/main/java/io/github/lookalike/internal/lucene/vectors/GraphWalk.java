package io.github.lookalike.internal.lucene.vectors;

import java.io.IOException;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.hnsw.NeighborQueue;

/**
 * Best-first search of a proximity graph: walks from face to face along its links, always on from the nearest that was
 * met. Near is meant by sketch: so the walk goes on while faces are met whose sketches are hardly farther than the last
 * answer.
 *
 * <p>A search of HNSW ends when the so many nearest that were met lead to no nearer one. Here that alone would not do,
 * for sketches leave out a part of the distance: among strangers, of whom hundreds are almost equally far, some of the
 * nearest by all values come late by their sketches. How far is far enough for most is what {@link SearchEffort} tells;
 * whom somebody is near to is found at once all the same.
 */
public final class GraphWalk {

    /** What is done with the faces that are met. */
    public interface Visitor {
        /** @param distance of the sketches, squared */
        void node(int node, float distance) throws IOException;

        /**
         * The squared distance of the last answer, above which faces are of no use; infinite until there are enough.
         */
        double ceiling();
    }

    private static final int FIRST_ROOM = 512;

    private final GraphNodes nodes;
    private final SearchEffort effort;
    private final int[] neighbours;

    /** @param degree how many links a node has at the most */
    GraphWalk(GraphNodes nodes, int degree, SearchEffort effort) {
        this.nodes = nodes;
        this.effort = effort;
        this.neighbours = new int[degree];
    }

    /**
     * @param starts nodes to begin at, the nearer the better
     * @param most after so many visits without an end the walk is given up
     * @return whether it came to its end
     */
    public boolean run(float[] probe, int[] starts, int most, Visitor visitor) throws IOException {
        FixedBitSet met = new FixedBitSet(nodes.size());
        NeighborQueue next = new NeighborQueue(FIRST_ROOM, false);
        NeighborQueue nearest = new NeighborQueue(effort.ef(), true);
        for (int start : starts) {
            if (!met.getAndSet(start)) {
                float distance = nodes.distance(probe, start, Float.POSITIVE_INFINITY);
                next.add(start, distance);
                nearest.insertWithOverflow(start, distance);
            }
        }
        for (int visits = 0; next.size() > 0; visits++) {
            float distance = next.topScore();
            if (distance > limit(nearest, visitor)) {
                return true;
            }
            if (visits == most) {
                return false;
            }
            int node = next.pop();
            visitor.node(node, distance);
            float limit = limit(nearest, visitor);
            int count = nodes.neighbours(node, neighbours);
            for (int i = 0; i < count; i++) {
                int neighbour = neighbours[i];
                if (!met.getAndSet(neighbour)) {
                    float farther = nodes.distance(probe, neighbour, limit);
                    if (farther <= limit) {
                        next.add(neighbour, farther);
                        if (nearest.insertWithOverflow(neighbour, farther)) {
                            limit = limit(nearest, visitor);
                        }
                    }
                }
            }
        }
        return true;
    }

    private float limit(NeighborQueue nearest, Visitor visitor) {
        float width = nearest.size() < effort.ef() ? Float.POSITIVE_INFINITY : nearest.topScore();
        return Math.max(width, (float) (effort.reach() * visitor.ceiling()));
    }

    /**
     * Search effort: how far a walk goes before it ends.
     *
     * @param ef as HNSW calls it: so many of the nearest that were met have to lead to no nearer one
     * @param reach the share of the last answer's squared distance up to which sketches are followed, at most 1
     */
    record SearchEffort(int ef, float reach) {}
}
