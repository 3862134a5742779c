/** The way of one photo, from bytes to embeddings, and who may go it at once. */
package io.github.lookalike.internal.pipeline;
