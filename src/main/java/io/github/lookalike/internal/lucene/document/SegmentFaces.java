package io.github.lookalike.internal.lucene.document;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.gallery.Entry;
import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;

/** Reads the faces of one segment, in the order of their documents. */
public final class SegmentFaces {

    /** Something to do with a face. */
    public interface Visitor {
        /**
         * @param faces stands at the face
         * @param document in the segment
         */
        void face(SegmentFaces faces, int document) throws IOException;
    }

    private final LeafReader segment;
    private final FloatVectorValues vectors;

    private SegmentFaces(LeafReaderContext context) throws IOException {
        segment = context.reader();
        vectors = segment.getFloatVectorValues(FaceDocuments.VECTOR);
    }

    /** Visits the faces that have a term and were not deleted. */
    public static void withTerm(LeafReaderContext context, Term term, Visitor visitor) throws IOException {
        SegmentFaces faces = new SegmentFaces(context);
        LiveDocuments.withTerm(context, term, document -> {
            if (faces.advance(document)) {
                visitor.face(faces, document);
            }
        });
    }

    public Entry entry() throws IOException {
        return FaceDocuments.entry(segment.storedFields().document(vectors.docID()), vectors.vectorValue());
    }

    public Embedding embedding() throws IOException {
        return Embedding.ofUnit(vectors.vectorValue());
    }

    /** Whether the document is a face; a photo's own document is none. */
    private boolean advance(int document) throws IOException {
        if (vectors == null) {
            return false;
        }
        if (vectors.docID() < document) {
            vectors.advance(document);
        }
        return vectors.docID() == document;
    }
}
