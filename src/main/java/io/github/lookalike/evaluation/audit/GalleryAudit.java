package io.github.lookalike.evaluation.audit;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceRows;
import io.github.lookalike.evaluation.LabelledSet;
import java.util.List;

/**
 * What whoever keeps a gallery should look at. Faces go by their place in the set; distances are L2, the nearest pairs
 * first. All faces are compared with all, a block at a time: memory grows with the number of faces, not its square.
 *
 * @param nearDuplicates pairs of photos that are copies of each other, whatever people they are filed under
 * @param nearDuplicateCount how many there are, those beyond the limit included
 * @param misfits photos far from most of their person's others, the farthest first
 * @param misfitCount how many there are
 * @param doppelgangers for the people who look most like somebody else, the nearest pair of their faces; copies are
 *     left out
 * @param distinctive the faces that are farthest from everybody else's, the farthest first, one a person; copies are left
 *     out
 */
public record GalleryAudit(
        List<FacePair> nearDuplicates,
        long nearDuplicateCount,
        List<Misfit> misfits,
        long misfitCount,
        List<FacePair> doppelgangers,
        List<FacePair> distinctive) {

    /**
     * Two faces.
     *
     * @param face a place in the set
     * @param other another
     */
    public record FacePair(int face, int other, double distance) {}

    /**
     * A face that does not fit its person.
     *
     * @param face a place in the set
     * @param photos how many other photos its person has
     * @param distance how far at least half of these are, or farther
     * @param own the nearest of these
     * @param other the nearest face of another person; -1 if there is none
     * @param otherDistance how far that is; infinite if there is none
     */
    public record Misfit(int face, int photos, double distance, int own, int other, double otherDistance) {}

    public GalleryAudit {
        nearDuplicates = List.copyOf(nearDuplicates);
        misfits = List.copyOf(misfits);
        doppelgangers = List.copyOf(doppelgangers);
        distinctive = List.copyOf(distinctive);
    }

    public static GalleryAudit of(LabelledSet faces, AuditOptions options) {
        NearDuplicates duplicates = new NearDuplicates(faces, options);
        Misfits misfits = new Misfits(faces, options);
        NearestPeople people = new NearestPeople(faces, options);
        Distinctive distinctive = new Distinctive(faces, options);
        List<DistanceRows.RowVisitor> visitors = List.of(duplicates, misfits, people, distinctive);
        DistanceRows.forEach(
                faces, Metric.L2, (i, distances) -> visitors.forEach(visitor -> visitor.row(i, distances)));
        return new GalleryAudit(
                duplicates.pairs(),
                duplicates.count(),
                misfits.faces(),
                misfits.count(),
                people.pairs(),
                distinctive.faces());
    }
}
