package io.github.lookalike.gallery;

import io.github.lookalike.embedding.Embedding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Finds all faces of an answer, wherever they are in the index. For one thread. */
final class AnswerFaces {

    /**
     * A face that the query may be answered with.
     *
     * @param document in the whole index
     */
    record Found(FaceNames names, int document, Embedding embedding) {}

    private static final Comparator<Found> ORDER =
            Comparator.<Found, PhotoId>comparing(face -> face.names().photo()).thenComparingInt(Found::document);

    private final List<Segment> segments = new ArrayList<>();

    AnswerFaces(IndexReader reader, EligibleFaces eligible, Grouping by) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(FaceDocuments.field(by));
            if (terms != null) {
                segments.add(new Segment(leaf, terms.iterator(), eligible.of(leaf)));
            }
        }
    }

    /**
     * Those of an answer, in the order of {@link PhotoId}: that of the documents depends on history, and a sum's last
     * digit on the order of its terms.
     */
    List<Found> of(String answer) throws IOException {
        List<Found> found = new ArrayList<>();
        BytesRef term = new BytesRef(answer);
        for (Segment segment : segments) {
            if (segment.terms.seekExact(term)) {
                segment.read(found);
            }
        }
        if (found.size() > 1) {
            found.sort(ORDER);
        }
        return found;
    }

    /** Whether there may be more than one; quick. */
    boolean maybeSeveral(String answer) throws IOException {
        BytesRef term = new BytesRef(answer);
        int documents = 0;
        for (Segment segment : segments) {
            documents += segment.terms.seekExact(term) ? segment.terms.docFreq() : 0;
        }
        // A photo's own document has its terms, too; those of deleted documents are counted.
        return documents > 2;
    }

    /** One segment's part. */
    private static final class Segment {

        private final LeafReaderContext leaf;
        private final TermsEnum terms;
        private final Bits eligible;
        private final FaceNames.OfSegment names;
        private PostingsEnum documents;

        Segment(LeafReaderContext leaf, TermsEnum terms, Bits eligible) {
            this.leaf = leaf;
            this.terms = terms;
            this.eligible = eligible;
            this.names = new FaceNames.OfSegment(leaf.reader());
        }

        /** Those of the term at which the terms stand. */
        void read(List<Found> found) throws IOException {
            FloatVectorValues vectors = leaf.reader().getFloatVectorValues(FaceDocuments.VECTOR);
            documents = terms.postings(documents, PostingsEnum.NONE);
            for (int document = documents.nextDoc();
                    vectors != null && document != DocIdSetIterator.NO_MORE_DOCS;
                    document = documents.nextDoc()) {
                if (vectors.docID() < document) {
                    vectors.advance(document);
                }
                // A photo's own document is no face.
                if (vectors.docID() == document && (eligible == null || eligible.get(document))) {
                    Embedding embedding = Embedding.ofUnit(vectors.vectorValue());
                    found.add(new Found(new FaceNames(names, document), leaf.docBase + document, embedding));
                }
            }
        }
    }
}
