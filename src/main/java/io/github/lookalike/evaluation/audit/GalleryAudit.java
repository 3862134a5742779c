package io.github.lookalike.evaluation.audit;

import java.util.List;

/**
 * An audit of a gallery's labels: what whoever keeps it should look at. Faces go by their place in the set; distances
 * are L2, the nearest pairs first.
 *
 * @param nearDuplicates pairs of photos that are copies of each other, whatever people they are filed under
 * @param nearDuplicateCount how many there are, those beyond the limit included
 * @param outliers photos far from most of their person's others, the farthest first
 * @param outlierCount how many there are
 * @param doppelgangers for the people who look most like somebody else, the nearest pair of their faces; copies are
 *     left out
 * @param distinctive the faces that are farthest from everybody else's, the farthest first, one a person; copies are
 *     left out
 */
public record GalleryAudit(
        List<FacePair> nearDuplicates,
        long nearDuplicateCount,
        List<Outlier> outliers,
        long outlierCount,
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
     * An outlier among its person's faces: the photo may be mislabelled, and is told of as a misfit.
     *
     * @param face a place in the set
     * @param photos how many other photos its person has
     * @param distance how far at least half of these are, or farther
     * @param own the nearest of these
     * @param other the nearest face of another person; -1 if there is none
     * @param otherDistance how far that is; infinite if there is none
     */
    public record Outlier(int face, int photos, double distance, int own, int other, double otherDistance) {}

    public GalleryAudit {
        nearDuplicates = List.copyOf(nearDuplicates);
        outliers = List.copyOf(outliers);
        doppelgangers = List.copyOf(doppelgangers);
        distinctive = List.copyOf(distinctive);
    }

    /**
     * What a {@link Auditor} looks for. Distances are L2.
     *
     * @param limit how many findings of each kind are kept, at least 1
     * @param nearDuplicate photos that are no farther apart than this are copies of each other
     * @param outlier a photo that is farther than this from most of its person's others may show somebody else; not
     *     below {@code nearDuplicate}
     */
    public record Options(int limit, double nearDuplicate, double outlier) {

        public Options {
            if (limit < 1) {
                throw new IllegalArgumentException("limit must be at least 1, not " + limit);
            }
            if (!(nearDuplicate >= 0)) {
                throw new IllegalArgumentException("nearDuplicate must be at least 0, not " + nearDuplicate);
            }
            if (!(outlier >= nearDuplicate)) {
                throw new IllegalArgumentException(
                        "outlier must not be below nearDuplicate, " + nearDuplicate + ", but is " + outlier);
            }
        }
    }
}
