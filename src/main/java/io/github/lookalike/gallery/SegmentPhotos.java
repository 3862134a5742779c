package io.github.lookalike.gallery;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;

/** Finds the photos of one segment. */
final class SegmentPhotos {

    /** Something to do with a photo. */
    interface Visitor {
        /**
         * @param document in the segment
         * @param faces how many faces the photo has
         */
        void photo(int document, int faces) throws IOException;
    }

    private SegmentPhotos() {}

    /** Visits all photos in the order of their documents. */
    static void forEach(LeafReaderContext segment, Visitor visitor) throws IOException {
        NumericDocValues faces = DocValues.getNumeric(segment.reader(), FaceDocuments.FACES);
        LiveDocuments.forEach(segment, faces, document -> visitor.photo(document, Math.toIntExact(faces.longValue())));
    }

    /** Visits the photos that have a term. */
    static void withTerm(LeafReaderContext segment, Term term, Visitor visitor) throws IOException {
        NumericDocValues faces = DocValues.getNumeric(segment.reader(), FaceDocuments.FACES);
        LiveDocuments.withTerm(segment, term, document -> {
            if (faces.advanceExact(document)) {
                visitor.photo(document, Math.toIntExact(faces.longValue()));
            }
        });
    }
}
