/**
 * From an image to its faces, and from a face to its {@link io.github.lookalike.face.Chip}. Native memory ends here:
 * faces and chips are plain records.
 */
package io.github.lookalike.face;
