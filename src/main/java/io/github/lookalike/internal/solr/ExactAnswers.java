package io.github.lookalike.internal.solr;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.SetDistance;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The answers whose distances have been computed, from the stored bits; Solr's own are of single precision. */
final class ExactAnswers {

    private static final Comparator<Hit> ORDER = Comparator.comparingDouble(Hit::distance)
            .thenComparing(hit -> hit.entry().person())
            .thenComparing(hit -> hit.entry().photo().id());

    private final Query query;
    private final SetDistance distance;
    private final Map<String, Hit> byAnswer = new HashMap<>();

    ExactAnswers(Query query) {
        this.query = query;
        this.distance = new SetDistance(query.probes(), query.metric(), query.aggregation(), query.levelling());
    }

    SetDistance distance() {
        return distance;
    }

    boolean has(String answer) {
        return byAnswer.containsKey(answer);
    }

    /**
     * Adds an answer.
     *
     * @param faces in the order of their photos; all that decide about its distance
     * @param count how many it has in all
     */
    void add(String answer, List<StoredFace> faces, int count) {
        List<Embedding> embeddings =
                faces.stream().map(face -> face.entry().template().embedding()).toList();
        SetDistance.Result result = distance.to(embeddings);
        byAnswer.put(answer, new Hit(faces.get(result.second()).entry(), result.first(), result.distance(), count));
    }

    /** The distance of the last that is wanted; infinite until there are enough. */
    double farthest() {
        return byAnswer.values().stream()
                .mapToDouble(Hit::distance)
                .sorted()
                .skip(query.top() - 1L)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The nearest, best first. */
    List<Hit> hits() {
        return byAnswer.values().stream().sorted(ORDER).limit(query.top()).toList();
    }
}
