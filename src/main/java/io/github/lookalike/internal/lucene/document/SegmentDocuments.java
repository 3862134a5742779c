package io.github.lookalike.internal.lucene.document;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.gallery.Entry;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Visits the photos and faces of one segment, in the order of their documents, past those that were deleted. */
public final class SegmentDocuments {

    /** Something to do with a face. */
    public interface FaceVisitor {
        /**
         * @param faces stands at the face
         * @param document in the segment
         */
        void face(FaceCursor faces, int document) throws IOException;
    }

    private interface Visitor {
        void document(int document) throws IOException;
    }

    /** Reads the face that it stands at. */
    public static final class FaceCursor {

        private final LeafReader segment;
        private final FloatVectorValues vectors;

        private FaceCursor(LeafReaderContext context) throws IOException {
            segment = context.reader();
            vectors = segment.getFloatVectorValues(FaceDocuments.VECTOR);
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

    /** Something to do with a photo. */
    public interface PhotoVisitor {
        /**
         * @param document in the segment
         * @param faces how many faces the photo has
         */
        void photo(int document, int faces) throws IOException;
    }

    private SegmentDocuments() {}

    /** Visits all photos in the order of their documents. */
    public static void photos(LeafReaderContext segment, PhotoVisitor visitor) throws IOException {
        NumericDocValues faces = DocValues.getNumeric(segment.reader(), FaceDocuments.FACES);
        living(segment, faces, document -> visitor.photo(document, Math.toIntExact(faces.longValue())));
    }

    /** Visits the photos of a root in the order of their documents. */
    public static void photosOfRoot(LeafReaderContext segment, String root, PhotoVisitor visitor) throws IOException {
        SortedDocValues roots = DocValues.getSorted(segment.reader(), FaceDocuments.ROOT);
        int wanted = roots.lookupTerm(new BytesRef(root));
        if (wanted >= 0) {
            photos(segment, (document, faces) -> {
                if (roots.advanceExact(document) && roots.ordValue() == wanted) {
                    visitor.photo(document, faces);
                }
            });
        }
    }

    /** The roots that there are photos of. */
    public static Set<String> roots(LeafReaderContext segment) throws IOException {
        Set<String> found = new HashSet<>();
        SortedDocValues roots = DocValues.getSorted(segment.reader(), FaceDocuments.ROOT);
        for (int i = 0; i < roots.getValueCount(); i++) {
            found.add(roots.lookupOrd(i).utf8ToString());
        }
        if (segment.reader().hasDeletions()) {
            Set<String> living = new HashSet<>();
            for (String root : found) {
                photosOfRoot(segment, root, (document, faces) -> living.add(root));
            }
            return living;
        }
        return found;
    }

    /** Visits the photos that have a term. */
    public static void photosWithTerm(LeafReaderContext segment, Term term, PhotoVisitor visitor) throws IOException {
        NumericDocValues faces = DocValues.getNumeric(segment.reader(), FaceDocuments.FACES);
        livingWithTerm(segment, term, document -> {
            if (faces.advanceExact(document)) {
                visitor.photo(document, Math.toIntExact(faces.longValue()));
            }
        });
    }

    /** Visits the faces that have a term and were not deleted. */
    public static void facesWithTerm(LeafReaderContext context, Term term, FaceVisitor visitor) throws IOException {
        FaceCursor faces = new FaceCursor(context);
        livingWithTerm(context, term, document -> {
            if (faces.advance(document)) {
                visitor.face(faces, document);
            }
        });
    }

    private static void living(LeafReaderContext segment, DocIdSetIterator documents, Visitor visitor)
            throws IOException {
        Bits live = segment.reader().getLiveDocs();
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if (live == null || live.get(document)) {
                visitor.document(document);
            }
        }
    }

    private static void livingWithTerm(LeafReaderContext segment, Term term, Visitor visitor) throws IOException {
        PostingsEnum documents = segment.reader().postings(term, PostingsEnum.NONE);
        if (documents != null) {
            living(segment, documents, visitor);
        }
    }
}
