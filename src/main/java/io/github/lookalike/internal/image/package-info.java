/**
 * From bytes to upright pictures and pieces of them. Pictures are native memory of OpenCV, owned by
 * {@link io.github.lookalike.internal.image.Image}. Nothing is decoded before its format is known and its claimed size is within
 * {@link io.github.lookalike.image.ImageLimits}.
 */
package io.github.lookalike.internal.image;
