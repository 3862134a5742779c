/** From distances to answers: likeness and verdict, and ranks in the order that the gallery gives. */
package io.github.lookalike.ranking;
