/** PCA, t-SNE and bundles for the Embedding Projector, from plain vectors. */
package io.github.lookalike.projection;
