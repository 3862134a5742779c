/** What is wrong or odd in a gallery. */
package io.github.lookalike.evaluation.audit;
