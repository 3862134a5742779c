package io.github.lookalike.internal.lucene.search;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.SetDistance;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.internal.lucene.document.FaceDocuments;
import io.github.lookalike.internal.lucene.document.GlobalOrdinals;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * {@link Aggregation#MEAN}: one pass sums up rough distances by answer; the answers with the smallest means, and
 * those too close to the last of them to tell, are then computed exactly.
 */
final class MeanSearch implements FaceVisitor {

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
        this.answers = new GlobalOrdinals(reader, FaceDocuments.field(query.by()));
        this.sums = new double[answers.count()];
        this.counts = new int[answers.count()];
    }

    List<Hit> run() throws IOException {
        eligible.visit(reader, this);
        double ceiling = ceiling();
        AnswerFaces faces = new AnswerFaces(reader, eligible, query.by());
        SetDistance distance = new SetDistance(query.probes(), query.metric(), query.aggregation(), query.levelling());
        BestAnswers best = new BestAnswers(query);
        for (int i = 0; i < sums.length; i++) {
            if (counts[i] > 0 && sums[i] / counts[i] <= ceiling) {
                best.offer(BestAnswers.Candidate.of(faces.of(answers.value(i)), distance));
            }
        }
        return best.hits(reader, eligible);
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
}
