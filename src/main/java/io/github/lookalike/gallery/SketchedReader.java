package io.github.lookalike.gallery;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.hnsw.RandomAccessVectorValues;

/** Vectors with their {@link Sketch}. */
final class SketchedReader extends KnnVectorsReader {

    private final KnnVectorsReader vectors;
    private final Sketch sketch;
    private final ScatteredVectors scattered;

    /**
     * @param sketch null if there is none
     * @param scattered null if the vectors can't be read by position
     */
    SketchedReader(KnnVectorsReader vectors, Sketch sketch, ScatteredVectors scattered) {
        this.vectors = vectors;
        this.sketch = sketch;
        this.scattered = scattered;
    }

    /** The vectors of a segment with a sketch, to read a few of them. */
    RandomAccessVectorValues.Floats few() throws IOException {
        return scattered != null
                ? scattered.values()
                : (RandomAccessVectorValues.Floats) vectors.getFloatVectorValues(FaceDocuments.VECTOR);
    }

    /** That of a segment; null if its vectors have no sketch, as in small segments. */
    static SketchedReader of(LeafReader segment) {
        return segment instanceof CodecReader codec
                        && codec.getVectorReader() instanceof PerFieldKnnVectorsFormat.FieldsReader fields
                        && fields.getFieldReader(FaceDocuments.VECTOR) instanceof SketchedReader reader
                        && reader.sketch != null
                ? reader
                : null;
    }

    /** Null if there is none. */
    Sketch sketch() {
        return sketch;
    }

    @Override
    public void checkIntegrity() throws IOException {
        vectors.checkIntegrity();
        if (sketch != null) {
            sketch.checkIntegrity();
        }
    }

    @Override
    public FloatVectorValues getFloatVectorValues(String field) throws IOException {
        return vectors.getFloatVectorValues(field);
    }

    @Override
    public ByteVectorValues getByteVectorValues(String field) throws IOException {
        return vectors.getByteVectorValues(field);
    }

    /** For Lucene's own queries and its CheckIndex: there is no graph, so that every vector is scored. */
    @Override
    public void search(String field, float[] target, KnnCollector collector, Bits accepted) throws IOException {
        VectorScorer scorer = vectors.getFloatVectorValues(field).scorer(target);
        DocIdSetIterator documents = scorer.iterator();
        for (int next = documents.nextDoc();
                next != DocIdSetIterator.NO_MORE_DOCS && !collector.earlyTerminated();
                next = documents.nextDoc()) {
            if (accepted == null || accepted.get(next)) {
                collector.incVisitedCount(1);
                collector.collect(next, scorer.score());
            }
        }
    }

    @Override
    public void search(String field, byte[] target, KnnCollector collector, Bits accepted) throws IOException {
        vectors.search(field, target, collector, accepted);
    }

    @Override
    public long ramBytesUsed() {
        return vectors.ramBytesUsed();
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(vectors, sketch, scattered);
    }
}
