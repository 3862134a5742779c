/** Pages of HTML, and that of lookalikes. */
package io.github.lookalike.report.page;
