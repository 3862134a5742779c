/** Arrays of floats in NumPy's {@code .npy} files. */
package io.github.lookalike.internal.numpy;
