package io.github.lookalike.internal.lucene.vectors;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.hnsw.RandomAccessVectorValues;

/**
 * Writes the {@link PcaSketch} of a segment: how many axes, values of an axis and groups there are, the axes, the size
 * of each group and the centres of the groups, all as a part with a checksum; the vectors along the axes, group after
 * group; then the number that each has in the segment. Centres and a group's vectors are written value by value, the
 * first of each, the second of each and so on. Numbers are 32 bits wide and little-endian.
 */
final class PcaSketchWriter {

    /** Fewer vectors are compared in a tenth of a millisecond. */
    private static final int SMALLEST = 1024;

    /** On a million faces that rules out 99.98 % for the ten nearest, and 98 % if the tenth is as far as 0.35. */
    private static final int AXES = 32;

    private static final int AXES_SAMPLE = 2048;

    /** So many to a group, on average: 32 KiB of values, which the processor's cache holds while they are compared. */
    private static final int PER_GROUP = 256;

    private static final int MOST_GROUPS = 4096;
    private static final int SAMPLE_PER_GROUP = 48;

    /** Throws an exception if the work is to be given up. */
    interface Check {
        void run() throws IOException;
    }

    private final RandomAccessVectorValues.Floats vectors;
    private final Check check;
    private final float[][] axes;

    private PcaSketchWriter(RandomAccessVectorValues.Floats vectors, Check check) throws IOException {
        this.vectors = vectors;
        this.check = check;
        float[][] samples = new float[Math.min(AXES_SAMPLE, vectors.size())][];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = vectors.vectorValue((int) ((long) i * vectors.size() / samples.length))
                    .clone();
        }
        axes = PrincipalAxes.of(samples, Math.min(AXES, vectors.dimension()));
    }

    /** Does nothing if the segment is too small. */
    static void write(SegmentWriteState state, RandomAccessVectorValues.Floats vectors, Check check)
            throws IOException {
        if (vectors.size() < SMALLEST) {
            return;
        }
        PcaSketchWriter writer = new PcaSketchWriter(vectors, check);
        Clusters.Groups groups = writer.group();
        SegmentFile.write(
                state, PcaSketch.EXTENSION, PcaSketch.CODEC, PcaSketch.VERSION, out -> writer.write(groups, out));
    }

    private Clusters.Groups group() throws IOException {
        int count = Math.min(MOST_GROUPS, vectors.size() / PER_GROUP);
        int[] sample = sample(count * SAMPLE_PER_GROUP);
        float[][] points = new float[sample.length][];
        for (int i = 0; i < points.length; i++) {
            points[i] = sketch(sample[i]);
        }
        Clusters clusters = Clusters.of(points, count);
        int[] nearest = new int[vectors.size()];
        for (int i = 0; i < nearest.length; i++) {
            check.run();
            nearest[i] = clusters.nearest(sketch(i));
        }
        return Clusters.Groups.of(nearest, count);
    }

    private void write(Clusters.Groups groups, IndexOutput out) throws IOException {
        ByteBuffersDataOutput part = new ByteBuffersDataOutput();
        part.writeInt(axes.length);
        part.writeInt(vectors.dimension());
        part.writeInt(groups.count());
        for (float[] axis : axes) {
            write(axis, part);
        }
        for (int i = 0; i < groups.count(); i++) {
            part.writeInt(groups.size(i));
        }
        float[][] centres = new float[groups.count()][];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = mean(sketches(groups, i));
        }
        write(byValue(centres), part);
        SegmentFile.writePart(part, out);
        for (int i = 0; i < groups.count(); i++) {
            write(byValue(sketches(groups, i)), out);
        }
        for (int member : groups.members()) {
            out.writeInt(member);
        }
    }

    private float[][] sketches(Clusters.Groups groups, int group) throws IOException {
        float[][] sketches = new float[groups.size(group)][];
        for (int i = 0; i < sketches.length; i++) {
            sketches[i] = sketch(groups.member(group, i));
        }
        return sketches;
    }

    private float[] sketch(int vector) throws IOException {
        return PcaSketch.project(vectors.vectorValue(vector), axes);
    }

    private float[] mean(float[][] points) {
        float[] mean = new float[axes.length];
        for (int i = 0; i < mean.length; i++) {
            double sum = 0;
            for (float[] point : points) {
                sum += point[i];
            }
            mean[i] = (float) (sum / points.length);
        }
        return mean;
    }

    private float[] byValue(float[][] points) {
        float[] values = new float[axes.length * points.length];
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < axes.length; j++) {
                values[j * points.length + i] = points[i][j];
            }
        }
        return values;
    }

    /** Different ones at random, the same each time. */
    private int[] sample(int size) {
        return new Random(size).ints(0, vectors.size()).distinct().limit(size).toArray();
    }

    private static void write(float[] values, DataOutput out) throws IOException {
        for (float value : values) {
            out.writeInt(Float.floatToIntBits(value));
        }
    }
}
