package io.github.lookalike.internal.indexing;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.gallery.Selection;
import io.github.lookalike.ranking.Calibration;
import io.github.lookalike.ranking.Verdict;
import java.util.List;

/**
 * When a face of a photo agrees with a person's other photos better than the most prominent one. The bounds are L2
 * distances of unit vectors, from the calibration of the embedder.
 *
 * <p>A most prominent face that is as near as {@code same} stays, and the others need not be looked at. Else that face
 * is taken which is nearest, if it is as near as {@code perhaps}, and nearer than the most prominent one by the gap
 * between the bounds; so a face that merely looks askew is not given up for somebody who is a little nearer.
 *
 * @param same up to it two faces are taken to be one person's, more than 0
 * @param perhaps up to it they may be, at least {@code same}
 */
public record Agreement(double same, double perhaps) {

    /** Doesn't ask for any: the most prominent face is taken, whoever it is. */
    public static final Agreement NONE = new Agreement(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Agreement {
        if (!(same > 0 && perhaps >= same)) {
            throw new IllegalArgumentException("bounds of agreement: " + same + " and " + perhaps);
        }
    }

    /** By the false-match rates of {@link Verdict}. */
    public static Agreement of(Calibration calibration) {
        return new Agreement(Verdict.SAME.farthest(calibration), Verdict.UNSURE.farthest(calibration));
    }

    /** Whether the most prominent face of a photo is the person's, whoever else may be on it. */
    boolean holds(Embedding mostProminent, Reference reference) {
        return reference.isEmpty() || reference.distance(mostProminent) <= same;
    }

    /**
     * Which of a photo's faces is the person's.
     *
     * @param faces the most prominent first, at least one
     * @return its place among them, from 0
     */
    int choose(List<Embedding> faces, Reference reference) {
        if (holds(faces.get(0), reference)) {
            return 0;
        }
        double[] distances = faces.stream().mapToDouble(reference::distance).toArray();
        int nearest = 0;
        for (int face = 1; face < distances.length; face++) {
            if (distances[face] < distances[nearest]) {
                nearest = face;
            }
        }
        boolean clearly = distances[0] - distances[nearest] >= perhaps - same;
        return distances[nearest] <= perhaps && clearly ? nearest : 0;
    }

    /** The bounds, exactly. */
    String bits() {
        return "%016x%016x".formatted(Double.doubleToLongBits(same), Double.doubleToLongBits(perhaps));
    }

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
}
