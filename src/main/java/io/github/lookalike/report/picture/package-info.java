/** Pixels as files: faces, chips, boxes. */
package io.github.lookalike.report.picture;
