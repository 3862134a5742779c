package io.github.lookalike.gallery;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;

/** Vectors with their {@link Sketch}. */
final class SketchedReader extends KnnVectorsReader {

    private final KnnVectorsReader vectors;
    private final Sketch sketch;

    /** @param sketch null if there is none */
    SketchedReader(KnnVectorsReader vectors, Sketch sketch) {
        this.vectors = vectors;
        this.sketch = sketch;
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

    @Override
    public void search(String field, float[] target, KnnCollector collector, Bits accepted) throws IOException {
        vectors.search(field, target, collector, accepted);
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
        IOUtils.close(vectors, sketch);
    }
}
