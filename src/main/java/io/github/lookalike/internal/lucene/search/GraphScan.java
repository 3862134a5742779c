package io.github.lookalike.internal.lucene.search;

import io.github.lookalike.internal.lucene.document.FaceDocuments;
import io.github.lookalike.internal.lucene.vectors.Graph;
import io.github.lookalike.internal.lucene.vectors.GraphWalk;
import io.github.lookalike.internal.lucene.vectors.PcaSketch;
import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.hnsw.RandomAccessVectorValues;

/**
 * Approximate scan: visits the faces of a segment that are likely to be near to probes, by its {@link Graph}. For L2.
 */
final class GraphScan implements GraphWalk.Visitor {

    /**
     * A walk that has met so large a part of the faces without an end, because nearly all of them are to be passed over
     * or are of too few people, takes longer than to compare all.
     */
    private static final int GIVE_UP = 16;

    private final Graph graph;
    private final PcaSketch.Layout layout;
    private final PcaSketch.Members members;
    private final RandomAccessVectorValues.Floats vectors;
    private final Bits eligible;
    private final FaceVisitor.Bounded visitor;

    /**
     * @param sketch the segment's
     * @param eligible which documents; null for all
     */
    GraphScan(LeafReaderContext segment, Graph graph, PcaSketch sketch, Bits eligible, FaceVisitor.Bounded visitor)
            throws IOException {
        FloatVectorValues values = segment.reader().getFloatVectorValues(FaceDocuments.VECTOR);
        this.graph = graph;
        this.layout = sketch.layout();
        this.members = sketch.members();
        this.vectors = (RandomAccessVectorValues.Floats) values;
        this.eligible = eligible;
        this.visitor = visitor;
    }

    /** @return whether that came to its end; if not, all faces are to be visited */
    boolean run(float[][] probes) throws IOException {
        for (float[] probe : probes) {
            float[] sketch = PcaSketch.project(probe, layout.axes());
            if (!graph.walk().run(sketch, layout.starts(sketch), layout.faces() / GIVE_UP, this)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void node(int node, float distance) throws IOException {
        if (distance > visitor.farCeiling() + PcaSketch.SLACK) {
            return;
        }
        int face = members.vector(node);
        int document = vectors.ordToDoc(face);
        if (eligible == null || eligible.get(document)) {
            visitor.face(document, vectors.vectorValue(face));
        }
    }

    @Override
    public double ceiling() {
        return visitor.likelyCeiling();
    }
}
