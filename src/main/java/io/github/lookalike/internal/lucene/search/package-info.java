/** Whose faces are nearest: exact, by person or photo, and by the graph. */
package io.github.lookalike.internal.lucene.search;
