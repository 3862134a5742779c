package io.github.lookalike.gallery;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

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

    /** Visits all photos that were not deleted, in the order of their documents. */
    static void forEach(LeafReaderContext context, Visitor visitor) throws IOException {
        NumericDocValues faces = context.reader().getNumericDocValues(FaceDocuments.FACES);
        if (faces == null) {
            return;
        }
        Bits live = context.reader().getLiveDocs();
        for (int document = faces.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = faces.nextDoc()) {
            if (live == null || live.get(document)) {
                visitor.photo(document, Math.toIntExact(faces.longValue()));
            }
        }
    }
}
