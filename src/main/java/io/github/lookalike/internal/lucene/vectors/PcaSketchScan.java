package io.github.lookalike.internal.lucene.vectors;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.store.IndexInput;

/** Compares probes with a {@link PcaSketch}, group by group, those nearest to a probe first. For one thread. */
public final class PcaSketchScan {

    private final PcaSketch.Layout layout;
    private final IndexInput file;
    private final PcaSketch.Members members;
    private final float[][] probes;
    private final float[] values;
    private final float[] sums = new float[Clusters.Groups.LARGEST];
    private final float[] nearest = new float[Clusters.Groups.LARGEST];

    public PcaSketchScan(PcaSketch sketch, float[][] vectors) {
        this.layout = sketch.layout();
        this.file = sketch.input();
        this.members = sketch.members();
        this.probes = new float[vectors.length][];
        for (int i = 0; i < probes.length; i++) {
            probes[i] = PcaSketch.project(vectors[i], layout.axes());
        }
        this.values = new float[layout.axes().length * Clusters.Groups.LARGEST];
    }

    /** All groups, by the distance of their centres to the probe nearest to them. */
    public int[] nearestFirst() {
        int groups = layout.groups();
        float[] distances = new float[groups];
        distances(layout.centres(), groups, new float[groups], distances);
        // Distances are not negative, so their bits are in their order.
        return IntStream.range(0, groups)
                .mapToLong(i -> (long) Float.floatToIntBits(distances[i]) << Integer.SIZE | i)
                .sorted()
                .mapToInt(packed -> (int) packed)
                .toArray();
    }

    /**
     * The squared distances of a group's faces, each to the probe nearest to it.
     *
     * @return valid until the next call, as far as the group has faces
     */
    public float[] distances(int group) throws IOException {
        int size = layout.size(group);
        file.seek(layout.valuesAt(group));
        file.readFloats(values, 0, size * layout.axes().length);
        distances(values, size, sums, nearest);
        return nearest;
    }

    /** The number that a group's face has in the segment. */
    public int member(int group, int i) throws IOException {
        return members.vector(layout.starts()[group] + i);
    }

    private void distances(float[] points, int count, float[] scratch, float[] into) {
        Arrays.fill(into, 0, count, Float.POSITIVE_INFINITY);
        for (float[] probe : probes) {
            Arrays.fill(scratch, 0, count, 0);
            for (int axis = 0; axis < probe.length; axis++) {
                Clusters.addSquares(points, axis * count, probe[axis], scratch, count);
            }
            for (int i = 0; i < count; i++) {
                into[i] = Math.min(into[i], scratch[i]);
            }
        }
    }
}
