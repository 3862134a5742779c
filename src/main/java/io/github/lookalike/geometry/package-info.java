/** Places in a picture and how to bring them to other places. */
package io.github.lookalike.geometry;
