/** Distances of labelled faces, counted: what pairs, identification, audit and metrics have in common. */
package io.github.lookalike.evaluation;
