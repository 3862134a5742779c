package io.github.lookalike.internal.lucene.vectors;

import io.github.lookalike.gallery.GraphInfo;
import io.github.lookalike.internal.lucene.vectors.GraphWalk.SearchEffort;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.hnsw.RandomAccessVectorValues;

/**
 * Writes the {@link Graph} of a segment: how many faces, values of a sketch and links of a face there are, the
 * {@link SearchEffort} of searches, and what share of the nearest that finds, all as a part with a checksum; the faces'
 * sketches, one after the other; the links of each face; the links' checksum. Faces are in the order of the
 * {@link PcaSketch}. Sketches and links begin at multiples of 64 bytes. Numbers are 32 bits wide and little-endian.
 */
final class GraphWriter {

    private GraphWriter() {}

    /** Does nothing if there are too few faces. */
    static void write(
            SegmentWriteState state, RandomAccessVectorValues.Floats vectors, PcaSketch sketch, GraphRequest request)
            throws IOException {
        PcaSketch.Layout layout = sketch.layout();
        if (layout.faces() < GraphInfo.FEWEST_FACES) {
            return;
        }
        BuiltGraph graph = BuiltGraph.of(sketch.byFace(), request);
        GraphTuning.Result tuned = new GraphTuning(graph, layout, vectors).run(request);
        SegmentFile.write(state, Graph.EXTENSION, Graph.CODEC, Graph.VERSION, out -> write(graph, tuned, out));
    }

    private static void write(BuiltGraph graph, GraphTuning.Result tuned, IndexOutput out) throws IOException {
        ByteBuffersDataOutput part = new ByteBuffersDataOutput();
        part.writeInt(graph.size());
        part.writeInt(graph.sketches().axes());
        part.writeInt(graph.degree());
        part.writeInt(tuned.effort().ef());
        part.writeInt(Float.floatToIntBits(tuned.effort().reach()));
        part.writeInt(Float.floatToIntBits(tuned.recall()));
        SegmentFile.writePart(part, out);
        align(out);
        for (float value : graph.sketches().values()) {
            out.writeInt(Float.floatToIntBits(value));
        }
        align(out);
        writeLinks(graph, out);
    }

    private static void writeLinks(BuiltGraph graph, IndexOutput out) throws IOException {
        CRC32 checksum = new CRC32();
        int[] links = new int[graph.degree()];
        ByteBuffer bytes = ByteBuffer.allocate(links.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int node = 0; node < graph.size(); node++) {
            int count = graph.neighbours(node, links);
            Arrays.fill(links, count, links.length, Graph.NO_LINK);
            bytes.asIntBuffer().put(links);
            out.writeBytes(bytes.array(), bytes.capacity());
            checksum.update(bytes.array());
        }
        out.writeInt((int) checksum.getValue());
    }

    private static void align(IndexOutput out) throws IOException {
        for (long next = Graph.aligned(out.getFilePointer()); out.getFilePointer() < next; ) {
            out.writeByte((byte) 0);
        }
    }
}
