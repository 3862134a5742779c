package io.github.lookalike.internal.lucene.search;

import io.github.lookalike.internal.lucene.vectors.Graph;
import io.github.lookalike.internal.lucene.vectors.Sketch;
import io.github.lookalike.internal.lucene.vectors.SketchGroupScan;
import io.github.lookalike.internal.lucene.vectors.SketchedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.hnsw.RandomAccessVectorValues;

/**
 * A pass over all faces, the likeliest first, that reads only those whose {@link Sketch} is near enough. For L2.
 * Approximate, it goes by the {@link Graph} of each segment that has one.
 */
final class SketchScan {

    private final float[][] probes;
    private final boolean approximate;
    private final EligibleFaces eligible;
    private final FaceVisitor.Bounded visitor;
    private final List<FarFaces> far = new ArrayList<>();

    SketchScan(List<float[]> probes, boolean approximate, EligibleFaces eligible, FaceVisitor.Bounded visitor) {
        this.probes = probes.toArray(float[][]::new);
        this.approximate = approximate;
        this.eligible = eligible;
        this.visitor = visitor;
    }

    void run(IndexReader reader) throws IOException {
        for (LeafReaderContext segment : reader.leaves()) {
            SketchedReader sketched = SketchedReader.of(segment.reader());
            Graph graph = approximate && sketched != null ? sketched.graph() : null;
            if (sketched == null || sketched.sketch() == null) {
                eligible.visit(segment, visitor);
            } else if (graph == null) {
                visit(segment, sketched);
            } else {
                walk(segment, graph, sketched);
            }
        }
        for (FarFaces faces : far) {
            visit(faces);
        }
    }

    private void walk(LeafReaderContext segment, Graph graph, SketchedReader sketched) throws IOException {
        visitor.segment(segment);
        if (!new GraphScan(segment, graph, sketched.sketch(), eligible.of(segment), visitor).run(probes)) {
            visit(segment, sketched);
        }
    }

    private void visit(LeafReaderContext segment, SketchedReader sketched) throws IOException {
        RandomAccessVectorValues.Floats vectors = sketched.few();
        Sketch sketch = sketched.sketch();
        Bits eligibleHere = eligible.of(segment);
        visitor.segment(segment);
        Sketch.Layout layout = sketch.layout();
        SketchGroupScan scan = new SketchGroupScan(sketch, probes);
        FarFaces farFaces = new FarFaces(segment, sketched);
        far.add(farFaces);
        for (int group : scan.nearestFirst()) {
            float[] distances = scan.distances(group);
            double limit = visitor.ceiling() + Sketch.SLACK;
            double farLimit = visitor.farCeiling() + Sketch.SLACK;
            for (int i = 0; i < layout.size(group); i++) {
                if (distances[i] <= limit) {
                    int face = scan.member(group, i);
                    int document = vectors.ordToDoc(face);
                    if (eligibleHere == null || eligibleHere.get(document)) {
                        visitor.face(document, vectors.vectorValue(face));
                        limit = visitor.ceiling() + Sketch.SLACK;
                        farLimit = visitor.farCeiling() + Sketch.SLACK;
                    }
                } else if (distances[i] <= farLimit) {
                    farFaces.add(scan.member(group, i), distances[i]);
                }
            }
        }
    }

    private void visit(FarFaces faces) throws IOException {
        RandomAccessVectorValues.Floats vectors = faces.sketched.few();
        Bits eligibleHere = eligible.of(faces.segment);
        visitor.segment(faces.segment);
        for (int face : faces.within(visitor.farCeiling() + Sketch.SLACK)) {
            int document = vectors.ordToDoc(face);
            if (eligibleHere == null || eligibleHere.get(document)) {
                visitor.face(document, vectors.vectorValue(face));
            }
        }
    }

    /** Faces of a segment that are left for later, by the squared distances of their sketches. */
    private static final class FarFaces {

        private final LeafReaderContext segment;
        private final SketchedReader sketched;
        private int[] faces = new int[256];
        private float[] distances = new float[256];
        private int size;

        FarFaces(LeafReaderContext segment, SketchedReader sketched) {
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
