/** What lies beside the vectors: PCA sketches (.vsk2) that bound distances from below, and the graph (.vgr2). */
package io.github.lookalike.internal.lucene.vectors;
