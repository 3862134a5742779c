package io.github.lookalike.projection;

/** Where the points of a t-SNE map start. */
public enum Initialisation {
    /** At their principal components, which keeps more of the global structure (Kobak and Berens 2019). */
    PCA,
    /** Anywhere: normally distributed. */
    RANDOM
}
