/** Loading what is not Java. */
package io.github.lookalike.internal.natives;
