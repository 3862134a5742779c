/** L1 against L2. */
package io.github.lookalike.evaluation.metrics;
