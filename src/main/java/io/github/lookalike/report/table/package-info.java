/** Results as tables, CSV and JSON. */
package io.github.lookalike.report.table;
