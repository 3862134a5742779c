package io.github.lookalike.internal.lucene.vectors;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.VectorUtil;

/**
 * PCA sketches: lower bounds of distances. They are the vectors of a large segment along their principal axes, the few
 * on which they vary most, in groups of near ones, in a file beside the vectors. Two faces are at least as far apart as
 * their sketches: so a search reads a quarter of the numbers, and of the vectors themselves only those that this
 * doesn't rule out. {@link PcaSketchWriter} tells the layout of the file.
 */
public final class PcaSketch implements Closeable {

    /** With the format's number, for a gallery of another to be opened without sketches, and to be refused by name. */
    public static final String EXTENSION = "vsk2";

    static final String CODEC = "LookalikeSketch";
    static final int VERSION = 1;

    /**
     * By how much a squared distance of two sketches may be above that of the vectors: a rounded dot product of two
     * unit vectors of 4,096 values is off by at most 2.5e-4 and mostly by 1e-7, a sketch's distance by no more.
     */
    public static final float SLACK = 1e-3f;

    /** In case that one group's face leads to no other group. */
    private static final int STARTS = 3;

    /**
     * Groups come in random order: among so many, one is near enough, and to look at all takes longer than to walk on.
     */
    private static final int STARTS_OF = 256;

    /**
     * @param axes orthonormal, by number and value
     * @param centres of the groups, value by value
     * @param starts which faces come before each group, and before the end
     * @param valuesStart where the faces' values begin in the file
     */
    public record Layout(float[][] axes, float[] centres, int[] starts, long valuesStart) {

        static Layout read(IndexInput file) throws IOException {
            DataInput part = SegmentFile.readPart(file);
            float[][] axes = new float[part.readInt()][part.readInt()];
            int[] starts = new int[part.readInt() + 1];
            for (float[] axis : axes) {
                part.readFloats(axis, 0, axis.length);
            }
            for (int i = 1; i < starts.length; i++) {
                starts[i] = starts[i - 1] + part.readInt();
            }
            float[] centres = new float[axes.length * (starts.length - 1)];
            part.readFloats(centres, 0, centres.length);
            Layout layout = new Layout(axes, centres, starts, file.getFilePointer());
            if (layout.memberAt(layout.faces()) + CodecUtil.footerLength() != file.length()) {
                throw new CorruptIndexException("length doesn't fit " + layout.faces() + " faces", file);
            }
            return layout;
        }

        public int faces() {
            return starts[groups()];
        }

        int groups() {
            return starts.length - 1;
        }

        public int size(int group) {
            return starts[group + 1] - starts[group];
        }

        /** Some faces from which to walk to those near to a probe's sketch. */
        public int[] starts(float[] probe) {
            float[] distances = new float[Math.min(STARTS_OF, groups())];
            for (int axis = 0; axis < probe.length; axis++) {
                Clusters.addSquares(centres, axis * groups(), probe[axis], distances, distances.length);
            }
            int[] faces = new int[Math.min(STARTS, distances.length)];
            for (int i = 0; i < faces.length; i++) {
                int nearest = 0;
                for (int group = 1; group < distances.length; group++) {
                    nearest = distances[group] < distances[nearest] ? group : nearest;
                }
                faces[i] = starts[nearest];
                distances[nearest] = Float.POSITIVE_INFINITY;
            }
            return faces;
        }

        long valuesAt(int group) {
            return valuesStart + (long) starts[group] * axes.length * Float.BYTES;
        }

        long memberAt(int face) {
            return valuesAt(groups()) + (long) face * Integer.BYTES;
        }
    }

    /** Which vector of the segment a face of the sketch is. For one thread. */
    public static final class Members {

        private final Layout layout;
        private final IndexInput file;

        private Members(Layout layout, IndexInput file) {
            this.layout = layout;
            this.file = file.clone();
        }

        /** The number that a face, by its place in the sketch, has in the segment. */
        public int vector(int face) throws IOException {
            file.seek(layout.memberAt(face));
            return file.readInt();
        }
    }

    private final IndexInput file;
    private final Layout layout;

    private PcaSketch(IndexInput file, Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    /** @return null if there is none */
    static PcaSketch open(SegmentReadState state) throws IOException {
        IndexInput file = SegmentFile.open(state, EXTENSION, CODEC, VERSION);
        if (file == null) {
            return null;
        }
        try {
            return new PcaSketch(file, Layout.read(file));
        } catch (Throwable e) {
            IOUtils.closeWhileHandlingException(file);
            throw e;
        }
    }

    public Layout layout() {
        return layout;
    }

    /** To read by position; for one thread. */
    IndexInput input() {
        return file.clone();
    }

    public Members members() {
        return new Members(layout, file);
    }

    /** All in memory, face after face. */
    BuiltGraph.Sketches byFace() throws IOException {
        int axes = layout.axes().length;
        float[] values = new float[layout.faces() * axes];
        int[] vectors = new int[layout.faces()];
        IndexInput in = file.clone();
        in.seek(layout.valuesAt(0));
        for (int group = 0; group < layout.groups(); group++) {
            int size = layout.size(group);
            float[] byValue = new float[size * axes];
            in.readFloats(byValue, 0, byValue.length);
            for (int i = 0; i < size; i++) {
                for (int axis = 0; axis < axes; axis++) {
                    values[(layout.starts()[group] + i) * axes + axis] = byValue[axis * size + i];
                }
            }
        }
        in.readInts(vectors, 0, vectors.length);
        return BuiltGraph.Sketches.of(values, axes, vectors);
    }

    void checkIntegrity() throws IOException {
        CodecUtil.checksumEntireFile(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A vector along the axes. */
    public static float[] project(float[] vector, float[][] axes) {
        float[] values = new float[axes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = VectorUtil.dotProduct(vector, axes[i]);
        }
        return values;
    }
}
