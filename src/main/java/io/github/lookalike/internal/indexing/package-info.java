/** From a folder of photos, or from vectors, to a gallery, of which it knows the interface only. */
package io.github.lookalike.internal.indexing;
