package io.github.lookalike.internal.lucene.search;

import io.github.lookalike.gallery.Query;
import io.github.lookalike.internal.lucene.document.FaceDocuments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** The filter of a query: which documents it may be answered with, not deleted and not to be passed over. */
final class EligibleFaces {

    private final List<Bits> bySegment = new ArrayList<>();

    EligibleFaces(IndexReader reader, Query query) throws IOException {
        List<Term> passedOver = new ArrayList<>();
        query.withoutPhotos().forEach(sha256 -> passedOver.add(FaceDocuments.contentTerm(sha256)));
        query.withoutPeople().forEach(person -> passedOver.add(FaceDocuments.personTerm(person)));
        for (LeafReaderContext segment : reader.leaves()) {
            bySegment.add(eligible(segment.reader(), passedOver));
        }
    }

    /** Those of a segment; null if all are. */
    Bits of(LeafReaderContext segment) {
        return bySegment.get(segment.ord);
    }

    /** Visits all of them, one after the other. */
    void visit(IndexReader reader, FaceVisitor visitor) throws IOException {
        for (LeafReaderContext segment : reader.leaves()) {
            visit(segment, visitor);
        }
    }

    /** Visits all of one segment. */
    void visit(LeafReaderContext segment, FaceVisitor visitor) throws IOException {
        FloatVectorValues vectors = segment.reader().getFloatVectorValues(FaceDocuments.VECTOR);
        if (vectors == null) {
            return;
        }
        Bits eligibleHere = of(segment);
        visitor.segment(segment);
        for (int face = vectors.nextDoc(); face != DocIdSetIterator.NO_MORE_DOCS; face = vectors.nextDoc()) {
            if (eligibleHere == null || eligibleHere.get(face)) {
                visitor.face(face, vectors.vectorValue());
            }
        }
    }

    private static Bits eligible(LeafReader segment, List<Term> passedOver) throws IOException {
        Bits live = segment.getLiveDocs();
        FixedBitSet out = null;
        for (Term term : passedOver) {
            PostingsEnum documents = segment.postings(term, PostingsEnum.NONE);
            if (documents != null) {
                out = out == null ? new FixedBitSet(segment.maxDoc()) : out;
                out.or(documents);
            }
        }
        return out == null ? live : new LiveWithout(live, out);
    }

    private record LiveWithout(Bits live, FixedBitSet out) implements Bits {
        @Override
        public boolean get(int document) {
            return !out.get(document) && (live == null || live.get(document));
        }

        @Override
        public int length() {
            return out.length();
        }
    }
}
