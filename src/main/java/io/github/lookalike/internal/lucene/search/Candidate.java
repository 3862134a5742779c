package io.github.lookalike.internal.lucene.search;

import io.github.lookalike.embedding.SetDistance;
import io.github.lookalike.internal.lucene.document.FaceNames;
import java.util.Comparator;
import java.util.List;

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
