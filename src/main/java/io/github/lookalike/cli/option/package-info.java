/** Options that several commands have. */
package io.github.lookalike.cli.option;
