package io.github.lookalike.internal.lucene.search;

import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.internal.lucene.document.FaceReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;

/** The best answers to a query so far, each by its best face, no more than are asked for. */
final class BestAnswers {

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
        FaceReading reading = new FaceReading(reader);
        List<Candidate> byDocument = new ArrayList<>(best);
        byDocument.sort(Comparator.comparingInt(Candidate::document));
        Map<Candidate, Hit> hits = new HashMap<>();
        for (Candidate candidate : byDocument) {
            Entry entry = reading.entry(candidate.document());
            int count = faces.count(candidate.names().of(query.by()));
            hits.put(candidate, new Hit(entry, candidate.probe(), candidate.distance(), count));
        }
        return best.stream().map(hits::get).toList();
    }
}
