package io.github.lookalike.internal.lucene.search;

import io.github.lookalike.internal.lucene.vectors.ExactVectorsReader;
import io.github.lookalike.internal.lucene.vectors.Graph;
import io.github.lookalike.internal.lucene.vectors.PcaSketch;
import io.github.lookalike.internal.lucene.vectors.PcaSketchScan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.hnsw.RandomAccessVectorValues;

/**
 * Scan pruned by lower bounds: a pass over all faces, the likeliest first, that reads only those whose
 * {@link PcaSketch} is near enough. For L2. Approximate, it goes by the {@link Graph} of each segment that has one.
 */
final class PrunedScan {

    private final float[][] probes;
    private final boolean approximate;
    private final EligibleFaces eligible;
    private final FaceVisitor.Bounded visitor;
    private final List<DeferredFaces> deferred = new ArrayList<>();

    PrunedScan(List<float[]> probes, boolean approximate, EligibleFaces eligible, FaceVisitor.Bounded visitor) {
        this.probes = probes.toArray(float[][]::new);
        this.approximate = approximate;
        this.eligible = eligible;
        this.visitor = visitor;
    }

    void run(IndexReader reader) throws IOException {
        for (LeafReaderContext segment : reader.leaves()) {
            ExactVectorsReader sketched = ExactVectorsReader.of(segment.reader());
            Graph graph = approximate && sketched != null ? sketched.graph() : null;
            if (sketched == null || sketched.sketch() == null) {
                eligible.visit(segment, visitor);
            } else if (graph == null) {
                visit(segment, sketched);
            } else {
                walk(segment, graph, sketched);
            }
        }
        for (DeferredFaces faces : deferred) {
            visit(faces);
        }
    }

    private void walk(LeafReaderContext segment, Graph graph, ExactVectorsReader sketched) throws IOException {
        visitor.segment(segment);
        if (!new GraphScan(segment, graph, sketched.sketch(), eligible.of(segment), visitor).run(probes)) {
            visit(segment, sketched);
        }
    }

    private void visit(LeafReaderContext segment, ExactVectorsReader sketched) throws IOException {
        RandomAccessVectorValues.Floats vectors = sketched.few();
        PcaSketch sketch = sketched.sketch();
        Bits eligibleHere = eligible.of(segment);
        visitor.segment(segment);
        PcaSketch.Layout layout = sketch.layout();
        PcaSketchScan scan = new PcaSketchScan(sketch, probes);
        DeferredFaces later = new DeferredFaces(segment, sketched);
        deferred.add(later);
        for (int group : scan.nearestFirst()) {
            float[] distances = scan.distances(group);
            double limit = visitor.ceiling() + PcaSketch.SLACK;
            double farLimit = visitor.farCeiling() + PcaSketch.SLACK;
            for (int i = 0; i < layout.size(group); i++) {
                if (distances[i] <= limit) {
                    int face = scan.member(group, i);
                    int document = vectors.ordToDoc(face);
                    if (eligibleHere == null || eligibleHere.get(document)) {
                        visitor.face(document, vectors.vectorValue(face));
                        limit = visitor.ceiling() + PcaSketch.SLACK;
                        farLimit = visitor.farCeiling() + PcaSketch.SLACK;
                    }
                } else if (distances[i] <= farLimit) {
                    later.add(scan.member(group, i), distances[i]);
                }
            }
        }
    }

    private void visit(DeferredFaces faces) throws IOException {
        RandomAccessVectorValues.Floats vectors = faces.sketched.few();
        Bits eligibleHere = eligible.of(faces.segment);
        visitor.segment(faces.segment);
        for (int face : faces.within(visitor.farCeiling() + PcaSketch.SLACK)) {
            int document = vectors.ordToDoc(face);
            if (eligibleHere == null || eligibleHere.get(document)) {
                visitor.face(document, vectors.vectorValue(face));
            }
        }
    }

    /** Deferred candidates: faces of a segment that are left for later, by the squared distances of their sketches. */
    private static final class DeferredFaces {

        private final LeafReaderContext segment;
        private final ExactVectorsReader sketched;
        private int[] faces = new int[256];
        private float[] distances = new float[256];
        private int size;

        DeferredFaces(LeafReaderContext segment, ExactVectorsReader sketched) {
            this.segment = segment;
            this.sketched = sketched;
        }

        /** @param face its number in the segment */
        void add(int face, float distance) {
            if (size == faces.length) {
                faces = Arrays.copyOf(faces, 2 * size);
                distances = Arrays.copyOf(distances, 2 * size);
            }
            faces[size] = face;
            distances[size++] = distance;
        }

        /** Those that are near enough, in the order in which they are stored. */
        int[] within(double limit) {
            int[] near = new int[size];
            int count = 0;
            for (int i = 0; i < size; i++) {
                if (distances[i] <= limit) {
                    near[count++] = faces[i];
                }
            }
            int[] sorted = Arrays.copyOf(near, count);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
