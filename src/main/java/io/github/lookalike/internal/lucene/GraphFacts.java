package io.github.lookalike.internal.lucene;

import io.github.lookalike.gallery.GraphInfo;
import io.github.lookalike.internal.lucene.document.FaceDocuments;
import io.github.lookalike.internal.lucene.vectors.Graph;
import io.github.lookalike.internal.lucene.vectors.SketchedReader;
import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Sums up the graphs of a gallery's segments. */
final class GraphFacts {

    private GraphFacts() {}

    static GraphInfo of(IndexReader reader) throws IOException {
        int all = 0;
        int linked = 0;
        long bytes = 0;
        double found = 0;
        for (LeafReaderContext segment : reader.leaves()) {
            int faces = faces(segment.reader());
            SketchedReader vectors = SketchedReader.of(segment.reader());
            Graph graph = vectors == null ? null : vectors.graph();
            all += faces;
            if (graph != null) {
                linked += faces;
                bytes += graph.bytes();
                found += (double) faces * graph.layout().recall();
            }
        }
        return new GraphInfo(linked, all, bytes, linked == 0 ? 0 : found / linked);
    }

    /** Those that were not deleted. */
    private static int faces(LeafReader segment) throws IOException {
        FloatVectorValues vectors = segment.getFloatVectorValues(FaceDocuments.VECTOR);
        if (vectors == null) {
            return 0;
        }
        Bits live = segment.getLiveDocs();
        if (live == null) {
            return vectors.size();
        }
        int faces = 0;
        for (int face = vectors.nextDoc(); face != DocIdSetIterator.NO_MORE_DOCS; face = vectors.nextDoc()) {
            faces += live.get(face) ? 1 : 0;
        }
        return faces;
    }
}
