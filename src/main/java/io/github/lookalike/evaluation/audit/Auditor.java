package io.github.lookalike.evaluation.audit;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceRows;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.TopK;
import io.github.lookalike.evaluation.audit.GalleryAudit.FacePair;
import io.github.lookalike.evaluation.audit.GalleryAudit.Options;
import io.github.lookalike.evaluation.audit.GalleryAudit.Outlier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Makes a {@link GalleryAudit}: all faces are compared with all, a block at a time, and each row of distances is shown
 * to the searches of all findings. Memory grows with the number of faces, not its square.
 */
public final class Auditor {

    private Auditor() {}

    public static GalleryAudit audit(LabelledSet faces, Options options) {
        NearDuplicateSearch duplicates = new NearDuplicateSearch(faces, options);
        OutlierSearch outliers = new OutlierSearch(faces, options);
        DoppelgangerSearch doppelgangers = new DoppelgangerSearch(faces, options);
        DistinctiveSearch distinctive = new DistinctiveSearch(faces, options);
        List<DistanceRows.RowVisitor> visitors = List.of(duplicates, outliers, doppelgangers, distinctive);
        DistanceRows.forEach(
                faces, Metric.L2, (i, distances) -> visitors.forEach(visitor -> visitor.row(i, distances)));
        return new GalleryAudit(
                duplicates.pairs(),
                duplicates.count(),
                outliers.faces(),
                outliers.count(),
                doppelgangers.pairs(),
                distinctive.faces());
    }

    /** Finds pairs of photos that are copies of each other. */
    private static final class NearDuplicateSearch implements DistanceRows.RowVisitor {

        private final LabelledSet set;
        /** Beyond all distances. */
        private static final double HARMLESS = 4;

        private final double limit;
        private final TopK<FacePair> pairs;
        private long count;

        NearDuplicateSearch(LabelledSet set, Options options) {
            this.set = set;
            this.limit = options.nearDuplicate();
            this.pairs = new TopK<>(options.limit());
        }

        @Override
        public void row(int face, float[] distances) {
            for (int other = face + 1; other < distances.length; other++) {
                // Two faces of one photo are two people, however alike.
                if (distances[other] <= limit
                        && !set.photo(face).photo().equals(set.photo(other).photo())) {
                    count++;
                    // A copy under another name is a mistake, one under the same name no harm: those come first.
                    double apart = set.samePerson(face, other) ? HARMLESS : 0;
                    pairs.add(-distances[other] - apart, new FacePair(face, other, distances[other]));
                }
            }
        }

        List<FacePair> pairs() {
            return pairs.items();
        }

        long count() {
            return count;
        }
    }

    /** Finds faces that are far from most others of their person. */
    private static final class OutlierSearch implements DistanceRows.RowVisitor {

        private final LabelledSet set;
        private final int[] facesOfEach;
        private final double limit;
        private final TopK<Outlier> faces;
        private long count;

        OutlierSearch(LabelledSet set, Options options) {
            this.set = set;
            this.facesOfEach = set.facesOfEach();
            this.limit = options.outlier();
            this.faces = new TopK<>(options.limit());
        }

        @Override
        public void row(int face, float[] distances) {
            float[] others = new float[facesOfEach[set.person(face)] - 1];
            if (others.length == 0) {
                return;
            }
            int photos = 0;
            int own = -1;
            int other = -1;
            for (int j = 0; j < distances.length; j++) {
                if (!set.samePerson(face, j)) {
                    other = other < 0 || distances[j] < distances[other] ? j : other;
                } else if (j != face) {
                    own = own < 0 || distances[j] < distances[own] ? j : own;
                    others[photos++] = distances[j];
                }
            }
            Arrays.sort(others);
            // The lower of two middle ones: a good photo must not suffer for half of the others being wrong.
            double median = others[(photos - 1) / 2];
            if (median > limit) {
                count++;
                double otherDistance = other < 0 ? Double.POSITIVE_INFINITY : distances[other];
                faces.add(median, new Outlier(face, photos, median, own, other, otherDistance));
            }
        }

        List<Outlier> faces() {
            return faces.items();
        }

        long count() {
            return count;
        }
    }

    /**
     * Finds the people who look most alike, each two of them by their nearest faces.
     *
     * <p>No more pairs are held than are wanted. That loses none: two people who were dropped were farther apart than
     * all who stayed, these only come nearer, and should the two come nearer still, they are taken in again.
     */
    private static final class DoppelgangerSearch implements DistanceRows.RowVisitor {

        private static final Comparator<FacePair> NEAREST_FIRST = Comparator.comparingDouble(FacePair::distance)
                .thenComparingInt(FacePair::face)
                .thenComparingInt(FacePair::other);

        private final LabelledSet set;
        private final Options options;
        private final Map<Long, FacePair> byPeople = new HashMap<>();
        private final TreeSet<FacePair> nearest = new TreeSet<>(NEAREST_FIRST);

        DoppelgangerSearch(LabelledSet set, Options options) {
            this.set = set;
            this.options = options;
        }

        @Override
        public void row(int face, float[] distances) {
            for (int other = face + 1; other < distances.length; other++) {
                double distance = distances[other];
                boolean wanted = nearest.size() < options.limit()
                        || distance < nearest.last().distance();
                if (wanted && distance > options.nearDuplicate() && !set.samePerson(face, other)) {
                    add(new FacePair(face, other, distance));
                }
            }
        }

        private void add(FacePair pair) {
            FacePair before = byPeople.get(people(pair));
            if (before != null) {
                if (before.distance() <= pair.distance()) {
                    return;
                }
                nearest.remove(before);
            }
            byPeople.put(people(pair), pair);
            nearest.add(pair);
            if (nearest.size() > options.limit()) {
                byPeople.remove(people(nearest.pollLast()));
            }
        }

        private long people(FacePair pair) {
            int one = set.person(pair.face());
            int two = set.person(pair.other());
            return (long) Math.min(one, two) * set.people() + Math.max(one, two);
        }

        List<FacePair> pairs() {
            return new ArrayList<>(nearest);
        }
    }

    /** Finds the face of each person that is farthest from everybody else's. */
    private static final class DistinctiveSearch implements DistanceRows.RowVisitor {

        private final LabelledSet set;
        private final Options options;
        private final FacePair[] farthest; // by person

        DistinctiveSearch(LabelledSet set, Options options) {
            this.set = set;
            this.options = options;
            this.farthest = new FacePair[set.people()];
        }

        @Override
        public void row(int face, float[] distances) {
            int nearest = -1;
            for (int j = 0; j < distances.length; j++) {
                if (!set.samePerson(face, j) && (nearest < 0 || distances[j] < distances[nearest])) {
                    nearest = j;
                }
            }
            if (nearest < 0 || distances[nearest] <= options.nearDuplicate()) {
                return;
            }
            int person = set.person(face);
            if (farthest[person] == null || farthest[person].distance() < distances[nearest]) {
                farthest[person] = new FacePair(face, nearest, distances[nearest]);
            }
        }

        List<FacePair> faces() {
            TopK<FacePair> faces = new TopK<>(options.limit());
            for (FacePair pair : farthest) {
                if (pair != null) {
                    faces.add(pair.distance(), pair);
                }
            }
            return faces.items();
        }
    }
}
