package io.github.lookalike.internal.lucene.search;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.internal.lucene.document.FaceNames;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * {@link Aggregation#NEAREST}: keeps the best answers so far. A face that is roughly farther than the last of them
 * is passed over for one comparison of vectors; only for the few others are names read and exact distances computed.
 */
final class NearestSearch implements FaceVisitor.Bounded {

    /** The exact distance to the nearest of several probes, and which that is; the first of equally near ones. */
    private record ProbeDistance(double distance, int probe) {

        static ProbeDistance nearest(List<float[]> probes, float[] vector, Metric metric) {
            ProbeDistance nearest = new ProbeDistance(metric.distance(probes.get(0), vector), 0);
            for (int i = 1; i < probes.size(); i++) {
                double distance = metric.distance(probes.get(i), vector);
                if (distance < nearest.distance) {
                    nearest = new ProbeDistance(distance, i);
                }
            }
            return nearest;
        }
    }

    private final IndexReader reader;
    private final Query query;
    private final List<float[]> probes;
    private final BestAnswers best;
    private double ceiling = Double.POSITIVE_INFINITY;

    private LeafReaderContext segment;
    private FaceNames.OfSegment names;

    NearestSearch(IndexReader reader, Query query) {
        this.reader = reader;
        this.query = query;
        this.probes = query.vectors();
        this.best = new BestAnswers(query);
    }

    List<Hit> run() throws IOException {
        EligibleFaces eligible = new EligibleFaces(reader, query);
        switch (query.metric()) {
            case L2, COSINE -> new PrunedScan(probes, query.approximate(), eligible, this).run(reader);
            case L1 -> eligible.visit(reader, this);
        }
        return best.hits(reader, eligible);
    }

    @Override
    public void segment(LeafReaderContext segment) {
        this.segment = segment;
        this.names = new FaceNames.OfSegment(segment.reader());
    }

    @Override
    public void face(int document, float[] vector) {
        float rough = Float.POSITIVE_INFINITY;
        for (float[] probe : probes) {
            rough = Math.min(rough, RoughDistance.between(probe, vector, query.metric()));
        }
        if (rough <= ceiling) {
            best.offer(candidate(document, vector));
            ceiling = RoughDistance.ceiling(RoughDistance.ofMetric(best.farthest(), query.metric()), vector.length);
        }
    }

    @Override
    public double ceiling() {
        return ceiling;
    }

    private BestAnswers.Candidate candidate(int document, float[] vector) {
        ProbeDistance nearest = ProbeDistance.nearest(probes, vector, query.metric());
        return new BestAnswers.Candidate(
                nearest.distance(), new FaceNames(names, document), segment.docBase + document, nearest.probe());
    }
}
