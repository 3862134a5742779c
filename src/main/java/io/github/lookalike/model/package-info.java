/**
 * Neural networks: where they lie, what the program must know of each (its descriptor), that a file is the one described
 * (its checksum), and running it.
 */
package io.github.lookalike.model;
