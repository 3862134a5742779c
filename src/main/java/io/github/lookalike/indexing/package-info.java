/** How a run over a folder of photos is to go, what it tells meanwhile, and what it has done. */
package io.github.lookalike.indexing;
