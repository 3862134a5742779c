package io.github.lookalike.embedding;

/** How the distances between the photos of two people become one. */
public enum Aggregation {
    /**
     * That of their {@link PersonTemplate templates}, {@link Levelling levelled}: however many photos there are, strangers
     * are as far apart as two photos of strangers.
     */
    TEMPLATE,
    /** The smallest: their two photos that are most alike. With every photo more it can only shrink. */
    NEAREST,
    /** The mean over all pairs of photos. */
    MEAN;

    /** What is done by a metric: L1 knows no templates, since a mean's direction is a matter of angles, and takes the mean. */
    public Aggregation by(Metric metric) {
        return this == TEMPLATE && metric == Metric.L1 ? MEAN : this;
    }
}
