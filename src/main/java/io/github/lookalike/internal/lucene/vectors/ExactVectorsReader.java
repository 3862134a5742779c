package io.github.lookalike.internal.lucene.vectors;

import io.github.lookalike.internal.lucene.document.FaceDocuments;
import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.hnsw.RandomAccessVectorValues;

/** Vectors with their {@link PcaSketch} and {@link Graph}. */
public final class ExactVectorsReader extends KnnVectorsReader {

    private final KnnVectorsReader vectors;
    private final PcaSketch sketch;
    private final Graph graph;
    private final ScatteredVectors scattered;

    /**
     * @param sketch null if there is none
     * @param graph null if there is none
     * @param scattered null if the vectors can't be read by position
     */
    ExactVectorsReader(KnnVectorsReader vectors, PcaSketch sketch, Graph graph, ScatteredVectors scattered) {
        this.vectors = vectors;
        this.sketch = sketch;
        this.graph = graph;
        this.scattered = scattered;
    }

    /** The vectors, to read a few of them here and there. */
    public RandomAccessVectorValues.Floats few() throws IOException {
        return scattered != null
                ? scattered.values()
                : (RandomAccessVectorValues.Floats) vectors.getFloatVectorValues(FaceDocuments.VECTOR);
    }

    /** That of a segment; null if it has no faces. */
    public static ExactVectorsReader of(LeafReader segment) {
        return segment instanceof CodecReader codec
                        && codec.getVectorReader() instanceof PerFieldKnnVectorsFormat.FieldsReader fields
                        && fields.getFieldReader(FaceDocuments.VECTOR) instanceof ExactVectorsReader reader
                ? reader
                : null;
    }

    /** Null if there is none. */
    public PcaSketch sketch() {
        return sketch;
    }

    /** Null if there is none. */
    public Graph graph() {
        return graph;
    }

    @Override
    public void checkIntegrity() throws IOException {
        vectors.checkIntegrity();
        if (sketch != null) {
            sketch.checkIntegrity();
        }
        if (graph != null) {
            graph.checkIntegrity();
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

    /** For Lucene's own queries and its CheckIndex: every vector is scored. */
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
        IOUtils.close(vectors, sketch, graph, scattered);
    }

    /**
     * A large segment's vectors for reading a few of them here and there: by position. Through the mapping of the file,
     * each would bring its neighbours' 64 kilobytes into the process's memory, and some ten thousand all of the file.
     */
    static final class ScatteredVectors implements Closeable {

        private final Directory directory;
        private final KnnVectorsReader reader;

        private ScatteredVectors(Directory directory, KnnVectorsReader reader) {
            this.directory = directory;
            this.reader = reader;
        }

        /** @return null for a segment whose files are in one; those are small */
        static ScatteredVectors open(KnnVectorsFormat format, SegmentReadState state) throws IOException {
            if (!(FilterDirectory.unwrap(state.directory) instanceof FSDirectory files)) {
                return null;
            }
            Directory directory = new NIOFSDirectory(files.getDirectory(), NoLockFactory.INSTANCE);
            SegmentReadState here = new SegmentReadState(
                    directory, state.segmentInfo, state.fieldInfos, state.context, state.segmentSuffix);
            try {
                return new ScatteredVectors(directory, format.fieldsReader(here));
            } catch (Throwable e) {
                IOUtils.closeWhileHandlingException(directory);
                throw e;
            }
        }

        /** For one thread. */
        RandomAccessVectorValues.Floats values() throws IOException {
            return (RandomAccessVectorValues.Floats) reader.getFloatVectorValues(FaceDocuments.VECTOR);
        }

        @Override
        public void close() throws IOException {
            IOUtils.close(reader, directory);
        }
    }
}
