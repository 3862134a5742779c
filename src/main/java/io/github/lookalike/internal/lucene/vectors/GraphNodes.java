package io.github.lookalike.internal.lucene.vectors;

import java.io.IOException;

/** The nodes of a graph of near faces, numbered as the faces of the segment's {@link Sketch}. For one thread. */
interface GraphNodes {

    int size();

    /**
     * The squared distance of a node's sketch to a probe's.
     *
     * @param limit where it is larger, anything larger may be returned
     */
    float distance(float[] probe, int node, float limit) throws IOException;

    /**
     * The nodes that a node is linked to.
     *
     * @param into has room for all
     * @return how many
     */
    int neighbours(int node, int[] into) throws IOException;
}
