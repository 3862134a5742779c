package io.github.lookalike.evaluation.audit;

import io.github.lookalike.evaluation.DistanceRows;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.Largest;
import io.github.lookalike.evaluation.audit.GalleryAudit.Misfit;
import java.util.Arrays;
import java.util.List;

/** Finds faces that are far from most others of their person; see {@link GalleryAudit}. */
final class Misfits implements DistanceRows.RowVisitor {

    private final LabelledSet set;
    private final int[] facesOfEach;
    private final double limit;
    private final Largest<Misfit> faces;
    private long count;

    Misfits(LabelledSet set, AuditOptions options) {
        this.set = set;
        this.facesOfEach = set.facesOfEach();
        this.limit = options.misfit();
        this.faces = new Largest<>(options.limit());
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
            faces.add(median, new Misfit(face, photos, median, own, other, otherDistance));
        }
    }

    List<Misfit> faces() {
        return faces.items();
    }

    long count() {
        return count;
    }
}
