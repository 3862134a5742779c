/** The command line's entrance. */
package io.github.lookalike.cli;
