package io.github.lookalike.evaluation.audit;

/**
 * What a {@link GalleryAudit} looks for. Distances are L2.
 *
 * @param limit how many findings of each kind are kept, at least 1
 * @param nearDuplicate photos that are no farther apart than this are copies of each other
 * @param misfit a photo that is farther than this from most of its person's others may show somebody else; not below
 *     {@code nearDuplicate}
 */
public record AuditOptions(int limit, double nearDuplicate, double misfit) {

    public AuditOptions {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        if (!(nearDuplicate >= 0)) {
            throw new IllegalArgumentException("nearDuplicate must be at least 0, not " + nearDuplicate);
        }
        if (!(misfit >= nearDuplicate)) {
            throw new IllegalArgumentException(
                    "misfit must not be below nearDuplicate, " + nearDuplicate + ", but is " + misfit);
        }
    }
}
