package io.github.lookalike.internal.lucene.document;

import io.github.lookalike.gallery.Entry;
import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;

/** Reads faces anywhere in the index, in ascending order of their documents. */
public final class FaceReading {

    private final IndexReader reader;
    private final StoredFields stored;
    private LeafReaderContext segment;
    private FloatVectorValues vectors;

    public FaceReading(IndexReader reader) throws IOException {
        this.reader = reader;
        this.stored = reader.storedFields();
    }

    /** @param document in the whole index, of a face, and after the one before */
    public Entry entry(int document) throws IOException {
        LeafReaderContext its = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        if (segment != its) {
            segment = its;
            vectors = segment.reader().getFloatVectorValues(FaceDocuments.VECTOR);
        }
        vectors.advance(document - segment.docBase);
        return FaceDocuments.entry(stored.document(document), vectors.vectorValue());
    }
}
