/** From a face of an image to its chip, and from that to its embedding. */
package io.github.lookalike.internal.embed;
