package io.github.lookalike.gallery;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Reads the faces of one segment, in the order of their documents. */
final class SegmentFaces {

    /** Something to do with a face. */
    interface Visitor {
        /**
         * @param faces stands at the face
         * @param document in the segment
         */
        void face(SegmentFaces faces, int document) throws IOException;
    }

    private final LeafReader leaf;
    private final FloatVectorValues vectors;

    SegmentFaces(LeafReaderContext context) throws IOException {
        leaf = context.reader();
        vectors = leaf.getFloatVectorValues(FaceDocuments.VECTOR);
    }

    /** Visits all faces that have a term and were not deleted. */
    static void withTerm(LeafReaderContext context, Term term, Visitor visitor) throws IOException {
        PostingsEnum documents = context.reader().postings(term, PostingsEnum.NONE);
        if (documents == null) {
            return;
        }
        Bits live = context.reader().getLiveDocs();
        SegmentFaces faces = new SegmentFaces(context);
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if ((live == null || live.get(document)) && faces.advance(document)) {
                visitor.face(faces, document);
            }
        }
    }

    /** Reads one face anywhere in the index. */
    static Entry entry(IndexReader reader, int document) throws IOException {
        LeafReaderContext context = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        SegmentFaces faces = new SegmentFaces(context);
        faces.advance(document - context.docBase);
        return faces.entry();
    }

    /** Goes to a document, if it is that of a face. */
    boolean advance(int document) throws IOException {
        if (vectors == null) {
            return false;
        }
        if (vectors.docID() < document) {
            vectors.advance(document);
        }
        return vectors.docID() == document;
    }

    /** The embedding of the face; overwritten when going on to the next. */
    float[] vector() throws IOException {
        return vectors.vectorValue();
    }

    Entry entry() throws IOException {
        Document document = leaf.storedFields().document(vectors.docID());
        try {
            return new Entry(FaceDocuments.photo(document), FaceDocuments.template(document, vector()));
        } catch (RuntimeException e) {
            // The records check their values: what they refuse was stored otherwise.
            throw new CorruptIndexException("face " + vectors.docID() + ": " + e.getMessage(), leaf.toString(), e);
        }
    }
}
