package io.github.lookalike.gallery;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.hnsw.RandomAccessVectorValues;

/**
 * Writes the {@link Graph} of a segment: how many faces, values of a sketch and links of a face there are; the {@link
 * GraphEffort} of searches, and what share of the nearest that finds; the faces' sketches, one after the other; the links of
 * each face. Faces are in the order of the {@link Sketch}. Sketches and links begin at multiples of 64 bytes. Numbers are
 * 32 bits wide and little-endian.
 */
final class GraphWriter {

    private GraphWriter() {}

    /** Does nothing if there are too few faces. */
    static void write(
            SegmentWriteState state, RandomAccessVectorValues.Floats vectors, Sketch sketch, GraphRequest request)
            throws IOException {
        Sketch.Layout layout = sketch.layout();
        if (layout.faces() < GraphInfo.FEWEST_FACES) {
            return;
        }
        BuiltGraph graph = new GraphBuilder(sketch.byFace(), request).build();
        GraphTrial.Result trial = new GraphTrial(graph, layout, vectors).run(request);
        String name = IndexFileNames.segmentFileName(state.segmentInfo.name, state.segmentSuffix, Graph.EXTENSION);
        try (IndexOutput out = state.directory.createOutput(name, state.context)) {
            CodecUtil.writeIndexHeader(out, Graph.CODEC, Graph.VERSION, state.segmentInfo.getId(), state.segmentSuffix);
            out.writeInt(graph.size());
            out.writeInt(graph.sketches().axes());
            out.writeInt(graph.degree());
            out.writeInt(trial.effort().width());
            out.writeInt(Float.floatToIntBits(trial.effort().reach()));
            out.writeInt(Float.floatToIntBits(trial.recall()));
            align(out);
            for (float value : graph.sketches().values()) {
                out.writeInt(Float.floatToIntBits(value));
            }
            align(out);
            writeLinks(graph, out);
            CodecUtil.writeFooter(out);
        }
    }

    private static void writeLinks(BuiltGraph graph, IndexOutput out) throws IOException {
        int[] links = new int[graph.degree()];
        for (int node = 0; node < graph.size(); node++) {
            int count = graph.neighbours(node, links);
            Arrays.fill(links, count, links.length, Graph.NO_LINK);
            for (int link : links) {
                out.writeInt(link);
            }
        }
    }

    private static void align(IndexOutput out) throws IOException {
        for (long next = Graph.aligned(out.getFilePointer()); out.getFilePointer() < next; ) {
            out.writeByte((byte) 0);
        }
    }
}
