/** Lookalikes as one picture. */
package io.github.lookalike.report.sheet;
