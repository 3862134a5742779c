package io.github.lookalike.cli.option;

/** How {@code map} brings faces into two dimensions. */
public enum MapMethod {
    PCA,
    TSNE
}
