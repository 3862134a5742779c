package io.github.lookalike.internal.lucene.search;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.internal.lucene.document.FaceDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Answers queries by a pass over all faces. */
public final class ExactScan {

    /** What is to be done with each face. */
    interface Visitor {
        /** The next faces are those of this segment. */
        void segment(LeafReaderContext segment) throws IOException;

        /**
         * @param document in the segment; they come in ascending order
         * @param vector valid for the time of the call
         */
        void face(int document, float[] vector) throws IOException;
    }

    private ExactScan() {}

    public static List<Hit> search(IndexReader reader, Query query) throws IOException {
        try {
            return switch (query.aggregation()) {
                case TEMPLATE -> new TemplateSearch(reader, query).run();
                case NEAREST -> new NearestSearch(reader, query).run();
                case MEAN -> new MeanSearch(reader, query).run();
            };
        } catch (UncheckedIOException e) {
            throw e.getCause(); // of names that were read for an order
        }
    }

    /** Visits every eligible face. */
    static void visit(IndexReader reader, EligibleFaces eligible, Visitor visitor) throws IOException {
        for (LeafReaderContext segment : reader.leaves()) {
            visit(segment, eligible, visitor);
        }
    }

    /** Visits every eligible face of one segment. */
    static void visit(LeafReaderContext segment, EligibleFaces eligible, Visitor visitor) throws IOException {
        FloatVectorValues vectors = segment.reader().getFloatVectorValues(FaceDocuments.VECTOR);
        if (vectors == null) {
            return;
        }
        Bits eligibleHere = eligible.of(segment);
        visitor.segment(segment);
        for (int face = vectors.nextDoc(); face != DocIdSetIterator.NO_MORE_DOCS; face = vectors.nextDoc()) {
            if (eligibleHere == null || eligibleHere.get(face)) {
                visitor.face(face, vectors.vectorValue());
            }
        }
    }

    /** @throws IllegalArgumentException if an embedding can't be compared with those of the gallery */
    public static void checkDimension(Embedding embedding, int dimension) {
        if (embedding.dimension() != dimension) {
            throw new IllegalArgumentException(
                    "an embedding of " + embedding.dimension() + " values doesn't fit the gallery's of " + dimension);
        }
    }
}
