package io.github.lookalike.internal.lucene.document;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Finds the photos of one segment. */
public final class SegmentPhotos {

    /** Something to do with a photo. */
    public interface Visitor {
        /**
         * @param document in the segment
         * @param faces how many faces the photo has
         */
        void photo(int document, int faces) throws IOException;
    }

    private SegmentPhotos() {}

    /** Visits all photos in the order of their documents. */
    public static void forEach(LeafReaderContext segment, Visitor visitor) throws IOException {
        NumericDocValues faces = DocValues.getNumeric(segment.reader(), FaceDocuments.FACES);
        LiveDocuments.forEach(segment, faces, document -> visitor.photo(document, Math.toIntExact(faces.longValue())));
    }

    /** Visits the photos of a root in the order of their documents. */
    public static void ofRoot(LeafReaderContext segment, String root, Visitor visitor) throws IOException {
        SortedDocValues roots = DocValues.getSorted(segment.reader(), FaceDocuments.ROOT);
        int wanted = roots.lookupTerm(new BytesRef(root));
        if (wanted >= 0) {
            forEach(segment, (document, faces) -> {
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
                ofRoot(segment, root, (document, faces) -> living.add(root));
            }
            return living;
        }
        return found;
    }

    /** Visits the photos that have a term. */
    public static void withTerm(LeafReaderContext segment, Term term, Visitor visitor) throws IOException {
        NumericDocValues faces = DocValues.getNumeric(segment.reader(), FaceDocuments.FACES);
        LiveDocuments.withTerm(segment, term, document -> {
            if (faces.advanceExact(document)) {
                visitor.photo(document, Math.toIntExact(faces.longValue()));
            }
        });
    }
}
