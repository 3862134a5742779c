/** How a face and a photo are kept as Lucene's documents. */
package io.github.lookalike.internal.lucene.document;
