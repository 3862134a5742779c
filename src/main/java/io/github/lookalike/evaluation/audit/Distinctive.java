package io.github.lookalike.evaluation.audit;

import io.github.lookalike.evaluation.DistanceRows;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.Largest;
import io.github.lookalike.evaluation.audit.GalleryAudit.FacePair;
import java.util.List;

/** Finds the face of each person that is farthest from everybody else's; see {@link GalleryAudit}. */
final class Distinctive implements DistanceRows.RowVisitor {

    private final LabelledSet set;
    private final AuditOptions options;
    private final FacePair[] farthest; // by person

    Distinctive(LabelledSet set, AuditOptions options) {
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
        Largest<FacePair> faces = new Largest<>(options.limit());
        for (FacePair pair : farthest) {
            if (pair != null) {
                faces.add(pair.distance(), pair);
            }
        }
        return faces.items();
    }
}
