package io.github.lookalike.internal.lucene.search;

import io.github.lookalike.embedding.SetDistance;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.internal.lucene.document.FaceNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;

/** The top-k answers to a query so far, each by its best face. */
final class BestAnswers {

    /**
     * A face that may be what an answer is shown by.
     *
     * @param distance of the answer, by the query's metric and aggregation
     * @param names of the face
     * @param document the face's, in the whole index
     * @param probe which probe it is nearest to
     */
    record Candidate(double distance, FaceNames names, int document, int probe) implements Comparable<Candidate> {

        private static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::distance)
                .thenComparing(candidate -> candidate.names.person())
                .thenComparing(candidate -> candidate.names.photo())
                .thenComparingInt(Candidate::document);

        /** An answer by all its faces. */
        static Candidate of(List<AnswerFaces.Found> faces, SetDistance distance) {
            SetDistance.Result result =
                    distance.to(faces.stream().map(AnswerFaces.Found::embedding).toList());
            AnswerFaces.Found nearest = faces.get(result.second());
            return new Candidate(result.distance(), nearest.names(), nearest.document(), result.first());
        }

        @Override
        public int compareTo(Candidate other) {
            return ORDER.compare(this, other);
        }
    }

    private final Query query;
    private final Map<String, Candidate> byAnswer = new HashMap<>();
    private final TreeSet<Candidate> best = new TreeSet<>();

    BestAnswers(Query query) {
        this.query = query;
    }

    void offer(Candidate candidate) {
        String answer = candidate.names().of(query.by());
        Candidate earlier = byAnswer.get(answer);
        if (earlier != null && earlier.compareTo(candidate) < 0) {
            return;
        }
        if (earlier != null) {
            best.remove(earlier);
        }
        byAnswer.put(answer, candidate);
        best.add(candidate);
        if (best.size() > query.top()) {
            byAnswer.remove(best.pollLast().names().of(query.by()));
        }
    }

    /** The distance of the last answer, above which nothing is of use; infinite until there are enough. */
    double farthest() {
        return best.size() < query.top()
                ? Double.POSITIVE_INFINITY
                : best.last().distance();
    }

    /** The faces by which they are shown, by their documents. */
    IntStream documents() {
        return best.stream().mapToInt(Candidate::document);
    }

    /** Best first. */
    List<Hit> hits(IndexReader reader, EligibleFaces eligible) throws IOException {
        AnswerFaces faces = new AnswerFaces(reader, eligible, query.by());
        List<Candidate> byDocument = new ArrayList<>(best);
        byDocument.sort(Comparator.comparingInt(Candidate::document));
        Map<Candidate, Hit> hits = new HashMap<>();
        for (Candidate candidate : byDocument) {
            Entry entry = faces.entry(candidate.document());
            int count = faces.count(candidate.names().of(query.by()));
            hits.put(candidate, new Hit(entry, candidate.probe(), candidate.distance(), count));
        }
        return best.stream().map(hits::get).toList();
    }
}
