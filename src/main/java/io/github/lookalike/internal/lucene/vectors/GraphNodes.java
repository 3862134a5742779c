package io.github.lookalike.internal.lucene.vectors;

import java.io.IOException;

/** The nodes of a proximity graph, numbered as the faces of the segment's {@link PcaSketch}. For one thread. */
interface GraphNodes {

    /**
     * A cache line of values. The first axes are those along which faces differ most: few are left after so many, and
     * the others' further values need not be fetched.
     */
    int PART = 16;

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

    /**
     * What {@code count} values add to the squared distance of two sketches.
     *
     * @param probeOffset where they begin in the probe
     * @param offset where they begin in {@code values}
     */
    static float squares(float[] probe, int probeOffset, float[] values, int offset, int count) {
        // Four sums at a time: one alone would make each addition wait for the one before.
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = 0;
        for (; i < count - 3; i += 4) {
            float a = probe[probeOffset + i] - values[offset + i];
            float b = probe[probeOffset + i + 1] - values[offset + i + 1];
            float c = probe[probeOffset + i + 2] - values[offset + i + 2];
            float d = probe[probeOffset + i + 3] - values[offset + i + 3];
            sum0 += a * a;
            sum1 += b * b;
            sum2 += c * c;
            sum3 += d * d;
        }
        for (; i < count; i++) {
            float a = probe[probeOffset + i] - values[offset + i];
            sum0 += a * a;
        }
        return sum0 + sum1 + (sum2 + sum3);
    }
}
