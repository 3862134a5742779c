package io.github.lookalike.internal.lucene.vectors;

import io.github.lookalike.internal.lucene.vectors.GraphWalk.SearchEffort;
import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/**
 * Proximity graph (the lowest level of HNSW): links from each face of a segment to faces near it, in a file beside its
 * {@link PcaSketch}, whose numbers of faces it goes by. {@link GraphWriter} tells the layout of the file.
 */
public final class Graph implements Closeable {

    /** With the format's number, as {@link PcaSketch#EXTENSION}. */
    static final String EXTENSION = "vgr2";

    static final String CODEC = "LookalikeGraph";
    static final int VERSION = 1;

    /** Sketches and links begin at whole cache lines. */
    static final int ALIGNMENT = 64;

    /** Stands where a face has fewer links than others. */
    static final int NO_LINK = -1;

    /**
     * @param faces how many
     * @param axes how many values a sketch has
     * @param degree how many links a face has at the most
     * @param effort of searches
     * @param recall what share of the ten nearest that finds, measured when the graph was built
     * @param sketchesAt where the sketches begin in the file
     */
    public record Layout(int faces, int axes, int degree, SearchEffort effort, float recall, long sketchesAt) {

        static Layout read(IndexInput file) throws IOException {
            DataInput part = SegmentFile.readPart(file);
            int faces = part.readInt();
            int axes = part.readInt();
            int degree = part.readInt();
            SearchEffort effort = new SearchEffort(part.readInt(), Float.intBitsToFloat(part.readInt()));
            float recall = Float.intBitsToFloat(part.readInt());
            Layout layout = new Layout(faces, axes, degree, effort, recall, aligned(file.getFilePointer()));
            if (layout.end() + CodecUtil.footerLength() != file.length()) {
                throw new CorruptIndexException("length doesn't fit " + faces + " faces", file);
            }
            return layout;
        }

        long sketchAt(int node) {
            return sketchesAt + (long) node * axes * Float.BYTES;
        }

        long linksAt(int node) {
            return aligned(sketchAt(faces)) + (long) node * degree * Integer.BYTES;
        }

        /** Where the checksum of the links is. */
        long checksumAt() {
            return linksAt(faces);
        }

        private long end() {
            return checksumAt() + Integer.BYTES;
        }
    }

    /** The nodes as they are in the file. */
    private static final class FileNodes implements GraphNodes {

        private final Layout layout;
        private final IndexInput file;
        private final float[] values = new float[GraphNodes.PART];

        FileNodes(Layout layout, IndexInput file) {
            this.layout = layout;
            this.file = file.clone();
        }

        @Override
        public int size() {
            return layout.faces();
        }

        @Override
        public float distance(float[] probe, int node, float limit) throws IOException {
            file.seek(layout.sketchAt(node));
            float distance = 0;
            for (int part = 0; part < probe.length && distance <= limit; part += GraphNodes.PART) {
                int count = Math.min(GraphNodes.PART, probe.length - part);
                file.readFloats(values, 0, count);
                distance += GraphNodes.squares(probe, part, values, 0, count);
            }
            return distance;
        }

        @Override
        public int neighbours(int node, int[] into) throws IOException {
            file.seek(layout.linksAt(node));
            file.readInts(into, 0, layout.degree());
            int count = 0;
            while (count < into.length && into[count] != NO_LINK) {
                if (into[count] < 0 || into[count] >= layout.faces()) {
                    throw new CorruptIndexException("a link to face " + into[count] + " of " + layout.faces(), file);
                }
                count++;
            }
            return count;
        }
    }

    private final IndexInput file;
    private final Layout layout;
    private volatile boolean checked;

    private Graph(IndexInput file, Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    /** @return null if there is none */
    static Graph open(SegmentReadState state) throws IOException {
        IndexInput file = SegmentFile.open(state, EXTENSION, CODEC, VERSION);
        if (file == null) {
            return null;
        }
        try {
            return new Graph(file, Layout.read(file));
        } catch (Throwable e) {
            IOUtils.closeWhileHandlingException(file);
            throw e;
        }
    }

    static long aligned(long position) {
        return (position + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    public Layout layout() {
        return layout;
    }

    /** To go along the links, which are read through and compared with their checksum when that is first done. */
    public GraphWalk walk() throws IOException {
        if (!checked) {
            IndexInput checksum = file.clone();
            checksum.seek(layout.checksumAt());
            SegmentFile.checkPart(file, layout.linksAt(0), layout.checksumAt(), checksum.readInt());
            checked = true;
        }
        return new GraphWalk(new FileNodes(layout, file), layout.degree(), layout.effort());
    }

    public long bytes() {
        return file.length();
    }

    void checkIntegrity() throws IOException {
        CodecUtil.checksumEntireFile(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
