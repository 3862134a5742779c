package io.github.lookalike.indexing;

/**
 * What the copying of a gallery came to.
 *
 * @param copied how many photos were put into the other gallery, those that replaced another state included
 * @param unchanged how many were there already just so
 * @param cancelled whether it was interrupted; what was copied until then is committed, and another run does the rest
 */
public record CopySummary(int copied, int unchanged, boolean cancelled) {}
