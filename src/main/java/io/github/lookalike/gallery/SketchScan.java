package io.github.lookalike.gallery;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.hnsw.RandomAccessVectorValues;

/** A pass over all faces that reads only those whose {@link Sketch} is near enough. For L2. */
final class SketchScan {

    /** What is to be done with each face that may be near. */
    interface Visitor extends ExactScan.Visitor {
        /** The squared distance above which faces need not be visited; it may fall from visit to visit. */
        double ceiling();
    }

    private final float[][] probes;
    private final EligibleFaces eligible;
    private final Visitor visitor;

    SketchScan(List<float[]> probes, EligibleFaces eligible, Visitor visitor) {
        this.probes = probes.toArray(float[][]::new);
        this.eligible = eligible;
        this.visitor = visitor;
    }

    void run(IndexReader reader) throws IOException {
        for (LeafReaderContext segment : reader.leaves()) {
            Sketch sketch = Sketch.of(segment.reader());
            if (sketch == null) {
                ExactScan.visit(segment, eligible, visitor);
            } else {
                visit(segment, sketch);
            }
        }
    }

    private void visit(LeafReaderContext segment, Sketch sketch) throws IOException {
        FloatVectorValues values = segment.reader().getFloatVectorValues(FaceDocuments.VECTOR);
        RandomAccessVectorValues.Floats vectors = (RandomAccessVectorValues.Floats) values;
        Bits eligibleHere = eligible.of(segment);
        visitor.segment(segment);
        Sketch.Scan scan = sketch.new Scan(probes);
        for (int first = 0; first < sketch.size(); first += Sketch.BLOCK) {
            float[] distances = scan.distances(first);
            int faces = Math.min(Sketch.BLOCK, sketch.size() - first);
            double limit = visitor.ceiling() + Sketch.SLACK;
            for (int i = 0; i < faces; i++) {
                if (distances[i] <= limit) {
                    int document = vectors.ordToDoc(first + i);
                    if (eligibleHere == null || eligibleHere.get(document)) {
                        visitor.face(document, vectors.vectorValue(first + i));
                        limit = visitor.ceiling() + Sketch.SLACK;
                    }
                }
            }
        }
    }
}
