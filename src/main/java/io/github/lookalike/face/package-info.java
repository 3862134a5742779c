/**
 * Faces as plain values: where one is, its landmarks, its {@link io.github.lookalike.face.Chip}, and which of a photo's are meant.
 */
package io.github.lookalike.face;
