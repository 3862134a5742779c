/** Options that several commands have, and how the words of a command line are read. */
package io.github.lookalike.cli.option;
