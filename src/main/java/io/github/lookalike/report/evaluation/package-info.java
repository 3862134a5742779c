/** Evaluations for people: documents, figures, pages. */
package io.github.lookalike.report.evaluation;
