package io.github.lookalike.internal.lucene.vectors;

/**
 * How far a {@link GraphWalk} goes.
 *
 * @param width so many of the nearest that were met have to lead to no nearer one; what HNSW calls ef
 * @param reach the share of the last answer's squared distance up to which sketches are followed, at most 1
 */
record GraphEffort(int width, float reach) {}
