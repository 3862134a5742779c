/** How far a run is, on stderr. */
package io.github.lookalike.cli.progress;
