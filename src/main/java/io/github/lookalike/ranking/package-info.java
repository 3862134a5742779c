/** From distances to answers: their order, likeness and verdict. */
package io.github.lookalike.ranking;
