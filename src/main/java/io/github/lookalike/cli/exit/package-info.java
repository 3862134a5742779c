/** How the program ends: exit codes, messages of failures, Ctrl-C. */
package io.github.lookalike.cli.exit;
