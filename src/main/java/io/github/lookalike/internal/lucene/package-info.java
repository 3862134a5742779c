/** The gallery on disk: opening, writing, commits, damage. */
package io.github.lookalike.internal.lucene;
