package io.github.lookalike.cli;

/** How {@code map} brings faces into two dimensions. */
enum MapMethod {
    PCA,
    TSNE
}
