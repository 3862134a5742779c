package io.github.lookalike.internal.lucene.search;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.internal.lucene.document.FaceDocuments;
import io.github.lookalike.internal.lucene.document.FaceNames;
import io.github.lookalike.internal.lucene.document.SegmentDocuments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;

/** Finds the faces of answers, wherever they are in the index. For one thread. */
final class AnswerFaces {

    /**
     * A face that the query may be answered with.
     *
     * @param document in the whole index
     */
    record Found(FaceNames names, int document, Embedding embedding) {}

    private static final Comparator<Found> ORDER =
            Comparator.<Found, PhotoId>comparing(face -> face.names().photo()).thenComparingInt(Found::document);

    private final IndexReader reader;
    private final EligibleFaces eligible;
    private final String field;
    private StoredFields stored;
    private LeafReaderContext segment;
    private FloatVectorValues vectors;

    AnswerFaces(IndexReader reader, EligibleFaces eligible, Grouping by) {
        this.reader = reader;
        this.eligible = eligible;
        this.field = FaceDocuments.field(by);
    }

    /**
     * Those of an answer, in the order of {@link PhotoId}: that of the documents depends on history, and a sum's last
     * digit on the order of its terms.
     */
    List<Found> of(String answer) throws IOException {
        List<Found> found = new ArrayList<>();
        for (LeafReaderContext segment : reader.leaves()) {
            FaceNames.OfSegment names = new FaceNames.OfSegment(segment.reader());
            visit(
                    segment,
                    answer,
                    (faces, document) -> found.add(
                            new Found(new FaceNames(names, document), segment.docBase + document, faces.embedding())));
        }
        if (found.size() > 1) {
            found.sort(ORDER);
        }
        return found;
    }

    /** How many there are. */
    int count(String answer) throws IOException {
        int[] count = new int[1];
        for (LeafReaderContext segment : reader.leaves()) {
            visit(segment, answer, (faces, document) -> count[0]++);
        }
        return count[0];
    }

    /** Whether there may be more than one; quick. */
    boolean maybeSeveral(String answer) throws IOException {
        // A photo's own document has its terms, too; those of deleted documents are counted.
        return reader.docFreq(new Term(field, answer)) > 2;
    }

    /**
     * Reads a face.
     *
     * @param document in the whole index, of a face, and after the one before
     */
    Entry entry(int document) throws IOException {
        LeafReaderContext its = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        if (segment != its) {
            segment = its;
            vectors = segment.reader().getFloatVectorValues(FaceDocuments.VECTOR);
        }
        stored = stored == null ? reader.storedFields() : stored;
        vectors.advance(document - segment.docBase);
        return FaceDocuments.entry(stored.document(document), vectors.vectorValue());
    }

    private void visit(LeafReaderContext segment, String answer, SegmentDocuments.FaceVisitor visitor)
            throws IOException {
        Bits eligibleHere = eligible.of(segment);
        SegmentDocuments.facesWithTerm(segment, new Term(field, answer), (faces, document) -> {
            if (eligibleHere == null || eligibleHere.get(document)) {
                visitor.face(faces, document);
            }
        });
    }
}
