/**
 * What a face is to be compared by: its {@link io.github.lookalike.embedding.Embedding}, a unit vector, templates of several, and how far
 * apart they are.
 */
package io.github.lookalike.embedding;
