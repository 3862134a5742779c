package io.github.lookalike.internal.lucene.vectors;

import io.github.lookalike.internal.lucene.document.FaceDocuments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.KnnFieldVectorsWriter;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Sorter;
import org.apache.lucene.util.hnsw.RandomAccessVectorValues;

/**
 * Writes vectors, and once they are on disk, their {@link PcaSketch} and, where it was asked for, their {@link Graph},
 * for which they are read once more.
 */
final class ExactVectorsWriter extends KnnVectorsWriter {

    private final KnnVectorsFormat format;
    private final SegmentWriteState state;
    private final GraphRequest graph;
    private final KnnVectorsWriter vectors;
    private final List<FieldInfo> fields = new ArrayList<>();
    private boolean finished;

    /**
     * @param format of the vectors
     * @param graph null for none
     */
    ExactVectorsWriter(KnnVectorsFormat format, SegmentWriteState state, GraphRequest graph) throws IOException {
        this.format = format;
        this.state = state;
        this.graph = graph;
        this.vectors = format.fieldsWriter(state);
    }

    @Override
    public KnnFieldVectorsWriter<?> addField(FieldInfo field) throws IOException {
        fields.add(field);
        return vectors.addField(field);
    }

    @Override
    public void flush(int documents, Sorter.DocMap order) throws IOException {
        vectors.flush(documents, order);
    }

    @Override
    public void mergeOneField(FieldInfo field, MergeState merge) throws IOException {
        fields.add(field);
        vectors.mergeOneField(field, merge);
    }

    @Override
    public void finish() throws IOException {
        vectors.finish();
        finished = true;
    }

    @Override
    public long ramBytesUsed() {
        return vectors.ramBytesUsed();
    }

    @Override
    public void close() throws IOException {
        vectors.close();
        if (finished) {
            finished = false;
            sketch();
        }
    }

    private void sketch() throws IOException {
        if (graph != null) {
            graph.begun().add(state.segmentInfo.name);
        }
        // The state doesn't have them all when documents are flushed.
        FieldInfos infos = new FieldInfos(fields.toArray(FieldInfo[]::new));
        SegmentReadState written =
                new SegmentReadState(state.directory, state.segmentInfo, infos, state.context, state.segmentSuffix);
        try (KnnVectorsReader reader = format.fieldsReader(written)) {
            if (reader.getFloatVectorValues(FaceDocuments.VECTOR) instanceof RandomAccessVectorValues.Floats values) {
                PcaSketchWriter.write(state, values, graph == null ? () -> {} : graph::checkCancelled);
                link(written, values);
            }
        }
    }

    private void link(SegmentReadState written, RandomAccessVectorValues.Floats values) throws IOException {
        if (graph != null) {
            try (PcaSketch sketch = PcaSketch.open(written)) {
                if (sketch != null) {
                    GraphWriter.write(state, values, sketch, graph);
                }
            }
        }
    }
}
