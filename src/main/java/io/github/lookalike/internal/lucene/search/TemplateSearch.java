package io.github.lookalike.internal.lucene.search;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.embedding.SetDistance;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.internal.lucene.document.FaceNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * {@link Aggregation#TEMPLATE}: whoever has a face that is near enough to the probes' template is compared with all
 * their faces, each person once. Near enough is what {@link SetDistance#nearestPhoto} says of the last answer: so none
 * is missed. Whoever has one face needs it nearer than that, since nothing of its distance is averaged away.
 */
final class TemplateSearch implements FaceVisitor.Bounded {

    /** Too far for an only face; whether it is one is found out in the end. */
    private record Far(FaceNames names, float rough) {}

    private final IndexReader reader;
    private final Query query;
    private final EligibleFaces eligible;
    private final AnswerFaces faces;
    private final SetDistance distance;
    private final float[] probe;
    private final BestAnswers best;
    private final Set<String> compared = new HashSet<>();
    private final List<Far> far = new ArrayList<>();
    private final Map<Integer, Double> nearest =
            new HashMap<>(); // squared, of answers by the documents they are shown by
    private double ceiling = Double.POSITIVE_INFINITY;
    private double farCeiling = Double.POSITIVE_INFINITY;
    private double likelyCeiling = Double.POSITIVE_INFINITY;

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
        new PrunedScan(List.of(probe), query.approximate(), eligible, this).run(reader);
        far.sort(Comparator.comparingDouble(Far::rough));
        for (Far face : far) {
            if (face.rough <= farCeiling) {
                compare(face.names.of(query.by()));
            }
        }
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
        if (rough > ceiling) {
            far.add(new Far(its, rough));
            return;
        }
        String answer = its.of(query.by());
        if (!compare(answer)) {
            offer(List.of(new AnswerFaces.Found(its, segment.docBase + document, Embedding.ofUnit(vector))));
        }
    }

    /** @return false if it has one face only */
    private boolean compare(String answer) throws IOException {
        if (!faces.maybeSeveral(answer)) {
            return false;
        }
        if (compared.add(answer)) {
            offer(faces.of(answer));
        }
        return true;
    }

    private void offer(List<AnswerFaces.Found> found) {
        BestAnswers.Candidate candidate = BestAnswers.Candidate.of(found, distance);
        nearest.put(candidate.document(), rough(found));
        best.offer(candidate);
        if (best.farthest() < Double.POSITIVE_INFINITY) {
            ceiling = squaredCeiling(distance.onlyPhoto(best.farthest()));
            farCeiling = squaredCeiling(distance.nearestPhoto(best.farthest()));
            likelyCeiling = Math.min(
                    ceiling, best.documents().mapToDouble(nearest::get).max().orElseThrow());
        }
    }

    private double rough(List<AnswerFaces.Found> found) {
        return found.stream()
                .mapToDouble(
                        face -> RoughDistance.between(probe, face.embedding().values(), Metric.L2))
                .min()
                .orElseThrow();
    }

    private double squaredCeiling(double l2) {
        return RoughDistance.ceiling(l2 * l2, probe.length);
    }

    @Override
    public double ceiling() {
        return ceiling;
    }

    /** Those who are as near by their templates have a face that is as near as those of the others, mostly. */
    @Override
    public double likelyCeiling() {
        return likelyCeiling;
    }

    @Override
    public double farCeiling() {
        return farCeiling;
    }
}
