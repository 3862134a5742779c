package io.github.lookalike.gallery;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.embedding.SetDistance;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * {@link Aggregation#TEMPLATE}: whoever has a face that is near enough to the probes' template is compared with all their
 * faces, each person once. Near enough is what {@link SetDistance#nearestPhoto} says of the last answer: so none is
 * missed. Whoever has one face needs it nearer than that, since nothing of its distance is averaged away.
 */
final class TemplateSearch implements SketchScan.Visitor {

    private final IndexReader reader;
    private final Query query;
    private final EligibleFaces eligible;
    private final AnswerFaces faces;
    private final SetDistance distance;
    private final float[] probe;
    private final BestAnswers best;
    private final Set<String> compared = new HashSet<>();
    private double ceiling = Double.POSITIVE_INFINITY;
    private double farCeiling = Double.POSITIVE_INFINITY;

    private LeafReaderContext segment;
    private FaceNames.OfSegment names;

    TemplateSearch(IndexReader reader, Query query) throws IOException {
        this.reader = reader;
        this.query = query;
        this.eligible = new EligibleFaces(reader, query);
        this.faces = new AnswerFaces(reader, eligible, query.by());
        this.distance = new SetDistance(query.probes(), query.metric(), query.aggregation(), query.levelling());
        this.probe = distance.template().direction().values();
        this.best = new BestAnswers(query);
    }

    List<Hit> run() throws IOException {
        new SketchScan(List.of(probe), query.approximate(), eligible, this).run(reader);
        return best.hits(reader, eligible);
    }

    @Override
    public void segment(LeafReaderContext segment) {
        this.segment = segment;
        this.names = new FaceNames.OfSegment(segment.reader());
    }

    @Override
    public void face(int document, float[] vector) throws IOException {
        float rough = RoughDistance.between(probe, vector, Metric.L2);
        if (rough > farCeiling) {
            return;
        }
        FaceNames its = new FaceNames(names, document);
        String answer = its.of(query.by());
        if (faces.maybeSeveral(answer)) {
            if (compared.add(answer)) {
                offer(faces.of(answer));
            }
        } else if (rough <= ceiling) {
            offer(List.of(new AnswerFaces.Found(its, segment.docBase + document, Embedding.ofUnit(vector))));
        }
    }

    private void offer(List<AnswerFaces.Found> found) {
        best.offer(Candidate.of(found, distance));
        if (best.farthest() < Double.POSITIVE_INFINITY) {
            ceiling = squaredCeiling(distance.onlyPhoto(best.farthest()));
            farCeiling = squaredCeiling(distance.nearestPhoto(best.farthest()));
        }
    }

    private double squaredCeiling(double l2) {
        return RoughDistance.ceiling(l2 * l2, probe.length);
    }

    @Override
    public double ceiling() {
        return ceiling;
    }

    @Override
    public double farCeiling() {
        return farCeiling;
    }
}
