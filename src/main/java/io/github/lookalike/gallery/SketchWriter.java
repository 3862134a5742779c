package io.github.lookalike.gallery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.hnsw.RandomAccessVectorValues;

/**
 * Writes the {@link Sketch} of a segment: how many vectors, axes and values an axis has; the axes; then blocks of
 * {@link Sketch#BLOCK} vectors, the first value of each, the second of each and so on, the last block filled up with
 * zeros. Numbers are 32 bits wide, floats little-endian.
 */
final class SketchWriter {

    /** Fewer vectors are compared in a fraction of a millisecond. */
    private static final int SMALLEST = 4096;

    /** On a million faces that rules out 99.98 % for the ten nearest, and 98 % if the tenth is as far as 0.35. */
    private static final int AXES = 32;

    private static final int SAMPLE = 2048;

    private SketchWriter() {}

    /** Does nothing if the segment is too small. */
    static void write(SegmentWriteState state, RandomAccessVectorValues.Floats vectors) throws IOException {
        if (vectors.size() < SMALLEST) {
            return;
        }
        float[][] axes = PrincipalAxes.of(sample(vectors), Math.min(AXES, vectors.dimension()));
        String name = IndexFileNames.segmentFileName(state.segmentInfo.name, state.segmentSuffix, Sketch.EXTENSION);
        try (IndexOutput out = state.directory.createOutput(name, state.context)) {
            CodecUtil.writeIndexHeader(
                    out, Sketch.CODEC, Sketch.VERSION, state.segmentInfo.getId(), state.segmentSuffix);
            out.writeInt(vectors.size());
            out.writeInt(axes.length);
            out.writeInt(vectors.dimension());
            for (float[] axis : axes) {
                write(axis, out);
            }
            float[] block = new float[axes.length * Sketch.BLOCK];
            for (int first = 0; first < vectors.size(); first += Sketch.BLOCK) {
                fill(block, first, vectors, axes);
                write(block, out);
            }
            CodecUtil.writeFooter(out);
        }
    }

    private static float[][] sample(RandomAccessVectorValues.Floats vectors) throws IOException {
        float[][] sample = new float[SAMPLE][];
        for (int i = 0; i < SAMPLE; i++) {
            sample[i] = vectors.vectorValue((int) ((long) i * vectors.size() / SAMPLE))
                    .clone();
        }
        return sample;
    }

    private static void fill(float[] block, int first, RandomAccessVectorValues.Floats vectors, float[][] axes)
            throws IOException {
        Arrays.fill(block, 0);
        for (int i = 0; i < Math.min(Sketch.BLOCK, vectors.size() - first); i++) {
            float[] values = Sketch.project(vectors.vectorValue(first + i), axes);
            for (int axis = 0; axis < values.length; axis++) {
                block[axis * Sketch.BLOCK + i] = values[axis];
            }
        }
    }

    private static void write(float[] values, IndexOutput out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        out.writeBytes(bytes.array(), bytes.capacity());
    }
}
