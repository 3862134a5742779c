package io.github.lookalike.internal.lucene.vectors;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.hnsw.FlatVectorScorerUtil;
import org.apache.lucene.codecs.hnsw.FlatVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99FlatVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.util.IOUtils;

/**
 * Vectors as they are, one after the other, with a {@link PcaSketch} beside them, and a {@link Graph} if it was asked
 * for: Lucene's flat format, which Lucene uses inside its graph formats but doesn't offer by name. Lucene finds this
 * class through {@code META-INF/services}; for that it is public.
 *
 * <p>It is for searches of ours, which scan; Lucene's own nearest-neighbour queries get right answers, too, but slowly.
 */
public final class ExactVectorsFormat extends KnnVectorsFormat {

    private static final String NAME = "LookalikeExact";

    /** Enough for any face embedding there is; Lucene's own limit of 1,024 is about the cost of its graphs. */
    private static final int MAX_DIMENSIONS = 4096;

    private final FlatVectorsFormat flat =
            new Lucene99FlatVectorsFormat(FlatVectorScorerUtil.getLucene99FlatVectorsScorer());

    private volatile GraphRequest graph;

    public ExactVectorsFormat() {
        super(NAME);
    }

    /** @param graph asks for a graph with each segment that is written from now on; null for none */
    public void request(GraphRequest graph) {
        this.graph = graph;
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        return new ExactVectorsWriter(flat, state, graph);
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
        KnnVectorsReader vectors = flat.fieldsReader(state);
        PcaSketch sketch = null;
        Graph linked = null;
        try {
            sketch = PcaSketch.open(state);
            linked = Graph.open(state);
            return new ExactVectorsReader(
                    vectors,
                    sketch,
                    linked,
                    sketch == null ? null : ExactVectorsReader.ScatteredVectors.open(flat, state));
        } catch (Throwable e) {
            IOUtils.closeWhileHandlingException(vectors, sketch, linked);
            throw e;
        }
    }

    @Override
    public int getMaxDimensions(String fieldName) {
        return MAX_DIMENSIONS;
    }
}
