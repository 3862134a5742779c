/** Which store keeps a gallery, by its place. */
package io.github.lookalike.internal.store;
