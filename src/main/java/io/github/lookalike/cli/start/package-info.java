/** What happens before a command runs, and how long that takes. */
package io.github.lookalike.cli.start;
