/**
 * Where networks lie, what the program must know of each (its descriptor), and that a file is the one described (its
 * checksum).
 */
package io.github.lookalike.internal.model;
