package io.github.lookalike.internal.lucene.vectors;

/**
 * Search effort: how far a {@link GraphWalk} goes before it ends.
 *
 * @param ef as HNSW calls it: so many of the nearest that were met have to lead to no nearer one
 * @param reach the share of the last answer's squared distance up to which sketches are followed, at most 1
 */
record SearchEffort(int ef, float reach) {}
