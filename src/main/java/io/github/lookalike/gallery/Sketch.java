package io.github.lookalike.gallery;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.VectorUtil;

/**
 * The vectors of a large segment along the few axes on which they vary most, in a file beside the vectors. Two faces
 * are at least as far apart as their sketches: so a search reads a quarter of the numbers, and of the vectors
 * themselves only those that this doesn't rule out. {@link SketchWriter} tells the layout.
 */
final class Sketch implements Closeable {

    static final String EXTENSION = "vsk";
    static final String CODEC = "LookalikeSketch";
    static final int VERSION = 0;

    /** Vectors side by side: value by value their distances are summed up by the processor's vector units. */
    static final int BLOCK = 256;

    /**
     * By how much a squared distance of two sketches may be above that of the vectors: a rounded dot product of two
     * unit vectors of 4,096 values is off by at most 2.5e-4 and mostly by 1e-7, a sketch's distance by no more.
     */
    static final float SLACK = 1e-3f;

    private final IndexInput file;
    private final float[][] axes;
    private final int size;
    private final long start;

    private Sketch(IndexInput file, float[][] axes, int size) {
        this.file = file;
        this.axes = axes;
        this.size = size;
        this.start = file.getFilePointer();
    }

    /** That of a segment; null if there is none, as for small segments. */
    static Sketch of(LeafReader segment) {
        return segment instanceof CodecReader codec
                        && codec.getVectorReader() instanceof PerFieldKnnVectorsFormat.FieldsReader fields
                        && fields.getFieldReader(FaceDocuments.VECTOR) instanceof SketchedReader reader
                ? reader.sketch()
                : null;
    }

    /** @return null if there is none */
    static Sketch open(SegmentReadState state) throws IOException {
        IndexInput file;
        try {
            file = state.directory.openInput(
                    IndexFileNames.segmentFileName(state.segmentInfo.name, state.segmentSuffix, EXTENSION),
                    state.context);
        } catch (FileNotFoundException | NoSuchFileException e) {
            return null;
        }
        try {
            CodecUtil.retrieveChecksum(file); // its end is there
            file.seek(0);
            CodecUtil.checkIndexHeader(file, CODEC, VERSION, VERSION, state.segmentInfo.getId(), state.segmentSuffix);
            int size = file.readInt();
            float[][] axes = new float[file.readInt()][file.readInt()];
            for (float[] axis : axes) {
                file.readFloats(axis, 0, axis.length);
            }
            return new Sketch(file, axes, size);
        } catch (Throwable e) {
            IOUtils.closeWhileHandlingException(file);
            throw e;
        }
    }

    int size() {
        return size;
    }

    void checkIntegrity() throws IOException {
        CodecUtil.checksumEntireFile(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A vector along the axes. */
    static float[] project(float[] vector, float[][] axes) {
        float[] values = new float[axes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = VectorUtil.dotProduct(vector, axes[i]);
        }
        return values;
    }

    /** Compares probes with the sketches, block by block. For one thread. */
    final class Scan {

        private final IndexInput blocks = file.clone();
        private final float[][] probes;
        private final float[] values = new float[axes.length * BLOCK];
        private final float[] sums = new float[BLOCK];
        private final float[] nearest = new float[BLOCK];

        Scan(float[][] vectors) {
            probes = new float[vectors.length][];
            for (int i = 0; i < probes.length; i++) {
                probes[i] = project(vectors[i], axes);
            }
        }

        /**
         * The squared distances of the faces from {@code first} on, each to the probe nearest to it.
         *
         * @param first a multiple of {@link #BLOCK}
         * @return valid until the next call; meaningless behind the last face
         */
        float[] distances(int first) throws IOException {
            blocks.seek(start + (long) first * axes.length * Float.BYTES);
            blocks.readFloats(values, 0, values.length);
            if (probes.length == 1) {
                sum(probes[0], sums);
                return sums;
            }
            Arrays.fill(nearest, Float.POSITIVE_INFINITY);
            for (float[] probe : probes) {
                sum(probe, sums);
                for (int i = 0; i < BLOCK; i++) {
                    nearest[i] = Math.min(nearest[i], sums[i]);
                }
            }
            return nearest;
        }

        // The inner loops are what the compiler turns into vector instructions: no sum depends on another.
        private void sum(float[] probe, float[] into) {
            Arrays.fill(into, 0);
            for (int axis = 0; axis < probe.length; axis++) {
                add(values, axis * BLOCK, probe[axis], into);
            }
        }

        private static void add(float[] values, int offset, float probe, float[] into) {
            for (int i = 0; i < BLOCK; i++) {
                float difference = values[offset + i] - probe;
                into[i] += difference * difference;
            }
        }
    }
}
