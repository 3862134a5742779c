/** The entrance, {@link io.github.lookalike.Lookalike}, and what it takes and gives. */
package io.github.lookalike;
