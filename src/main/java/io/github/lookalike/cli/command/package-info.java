/** One class a command: it parses, calls, prints. */
package io.github.lookalike.cli.command;
