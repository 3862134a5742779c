package io.github.lookalike.embedding;

import io.github.lookalike.face.Face;

/** A face that was found in a photo, and its embedding: all that is needed to compare it. */
public record Template(Face face, Embedding embedding) {}
