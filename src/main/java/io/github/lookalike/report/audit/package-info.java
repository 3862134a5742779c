/** Audits for people. */
package io.github.lookalike.report.audit;
