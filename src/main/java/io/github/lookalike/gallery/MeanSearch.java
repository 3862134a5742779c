package io.github.lookalike.gallery;

import io.github.lookalike.embedding.Embedding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;

/**
 * {@link Aggregation#MEAN}: one pass sums up rough distances by answer; the answers with the smallest means, and
 * those too close to the last of them to tell, are then computed exactly.
 */
final class MeanSearch implements ExactScan.Visitor {

    private final IndexReader reader;
    private final Query query;
    private final List<float[]> probes;
    private final EligibleFaces eligible;
    private final GlobalOrdinals answers;
    private final double[] sums;
    private final int[] counts;
    private GlobalOrdinals.OfSegment ordinals;

    MeanSearch(IndexReader reader, Query query) throws IOException {
        this.reader = reader;
        this.query = query;
        this.probes = query.vectors();
        this.eligible = new EligibleFaces(reader, query);
        this.answers = new GlobalOrdinals(reader, field(query.by()));
        this.sums = new double[answers.count()];
        this.counts = new int[answers.count()];
    }

    private static String field(Grouping by) {
        return switch (by) {
            case PERSON -> FaceDocuments.PERSON;
            case PHOTO -> FaceDocuments.PHOTO;
        };
    }

    List<Hit> run() throws IOException {
        ExactScan.visit(reader, eligible, this);
        double ceiling = ceiling();
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            if (counts[i] > 0 && sums[i] / counts[i] <= ceiling) {
                hits.add(exactly(new Term(field(query.by()), answers.value(i))));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::distance)
                .thenComparing(hit -> hit.entry().person())
                .thenComparing(hit -> hit.entry().photo().id()));
        return List.copyOf(hits.subList(0, Math.min(query.top(), hits.size())));
    }

    @Override
    public void segment(LeafReaderContext segment) throws IOException {
        ordinals = answers.of(segment);
    }

    @Override
    public void face(int document, float[] vector) throws IOException {
        int answer = ordinals.ordinal(document);
        for (float[] probe : probes) {
            sums[answer] +=
                    RoughDistance.toMetric(RoughDistance.between(probe, vector, query.metric()), query.metric());
        }
        counts[answer]++;
    }

    private double ceiling() {
        double[] means = new double[sums.length];
        int size = 0;
        for (int i = 0; i < sums.length; i++) {
            if (counts[i] > 0) {
                means[size++] = sums[i] / counts[i];
            }
        }
        if (size <= query.top()) {
            return Double.POSITIVE_INFINITY;
        }
        Arrays.sort(means, 0, size);
        return RoughDistance.ceiling(means[query.top() - 1], probes.get(0).length);
    }

    private Hit exactly(Term answer) throws IOException {
        List<Entry> faces = new ArrayList<>();
        for (LeafReaderContext segment : reader.leaves()) {
            Bits eligibleHere = eligible.of(segment);
            SegmentFaces.withTerm(segment, answer, (face, document) -> {
                if (eligibleHere == null || eligibleHere.get(document)) {
                    faces.add(face.entry());
                }
            });
        }
        // The sum's last digit depends on the order of its terms; that of the documents depends on history.
        faces.sort(Comparator.comparing(entry -> entry.photo().id()));
        double sum = 0;
        Hit nearest = null;
        for (Entry face : faces) {
            for (int i = 0; i < probes.size(); i++) {
                Embedding probe = query.probes().get(i);
                double distance = probe.distance(face.template().embedding(), query.metric());
                sum += distance;
                if (nearest == null || distance < nearest.distance()) {
                    nearest = new Hit(face, i, distance);
                }
            }
        }
        return new Hit(nearest.entry(), nearest.probe(), sum / (faces.size() * (double) probes.size()));
    }
}
