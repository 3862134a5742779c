/** Where results go: files that are not overwritten by mistake, tables of vectors, the terminal. */
package io.github.lookalike.cli.output;
