package io.github.lookalike.internal.indexing;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.gallery.Selection;
import java.util.List;

/**
 * Faces that are a person's for sure, to compare others with.
 *
 * @param id the {@link Selection#reference}
 * @param faces empty if there are none
 */
record Reference(long id, List<Embedding> faces) {

    boolean isEmpty() {
        return faces.isEmpty();
    }

    /**
     * How far a face is from them: the median of the L2 distances, so that a few photos of somebody else in the person's
     * folder don't count.
     */
    double distance(Embedding face) {
        double[] distances = faces.stream()
                .mapToDouble(sure -> sure.distance(face, Metric.L2))
                .sorted()
                .toArray();
        int middle = distances.length / 2;
        return distances.length % 2 == 1 ? distances[middle] : (distances[middle - 1] + distances[middle]) / 2;
    }
}
