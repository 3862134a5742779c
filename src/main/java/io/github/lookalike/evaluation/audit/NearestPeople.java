package io.github.lookalike.evaluation.audit;

import io.github.lookalike.evaluation.DistanceRows;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.audit.GalleryAudit.FacePair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds the people who look most alike, each two of them by their nearest faces; see {@link GalleryAudit}.
 *
 * <p>No more pairs are held than are wanted. That loses none: two people who were dropped were farther apart than all
 * who stayed, these only come nearer, and should the two come nearer still, they are taken in again.
 */
final class NearestPeople implements DistanceRows.RowVisitor {

    private static final Comparator<FacePair> NEAREST_FIRST = Comparator.comparingDouble(FacePair::distance)
            .thenComparingInt(FacePair::face)
            .thenComparingInt(FacePair::other);

    private final LabelledSet set;
    private final AuditOptions options;
    private final Map<Long, FacePair> byPeople = new HashMap<>();
    private final TreeSet<FacePair> nearest = new TreeSet<>(NEAREST_FIRST);

    NearestPeople(LabelledSet set, AuditOptions options) {
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
