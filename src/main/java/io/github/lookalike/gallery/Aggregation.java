package io.github.lookalike.gallery;

/** How the distances between several photos become one distance between two people. */
public enum Aggregation {
    /** The smallest: their two photos that are most alike. */
    NEAREST,
    /** The mean over all pairs of photos: steadier where people have many. */
    MEAN
}
