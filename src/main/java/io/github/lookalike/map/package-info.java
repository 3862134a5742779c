/** From a gallery to a map: who is on it, where, beside whom, and their pictures. */
package io.github.lookalike.map;
