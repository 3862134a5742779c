package io.github.lookalike.evaluation.audit;

import io.github.lookalike.evaluation.DistanceRows;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.Largest;
import io.github.lookalike.evaluation.audit.GalleryAudit.FacePair;
import java.util.List;

/** Finds pairs of photos that are copies of each other; see {@link GalleryAudit}. */
final class NearDuplicates implements DistanceRows.RowVisitor {

    private final LabelledSet set;
    private final double limit;
    private final Largest<FacePair> pairs;
    private long count;

    NearDuplicates(LabelledSet set, AuditOptions options) {
        this.set = set;
        this.limit = options.nearDuplicate();
        this.pairs = new Largest<>(options.limit());
    }

    @Override
    public void row(int face, float[] distances) {
        for (int other = face + 1; other < distances.length; other++) {
            // Two faces of one photo are two people, however alike.
            if (distances[other] <= limit
                    && !set.photo(face).photo().equals(set.photo(other).photo())) {
                count++;
                pairs.add(-distances[other], new FacePair(face, other, distances[other]));
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
