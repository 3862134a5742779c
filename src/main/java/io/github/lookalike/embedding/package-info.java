/**
 * From a chip to its {@link io.github.lookalike.embedding.Embedding}, a unit vector, and how far apart two of them are.
 */
package io.github.lookalike.embedding;
