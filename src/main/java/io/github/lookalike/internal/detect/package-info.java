/** From an image to its faces: where to look, which way up, what is one. */
package io.github.lookalike.internal.detect;
