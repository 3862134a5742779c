/** From the words of a command line to photos and probes. */
package io.github.lookalike.cli.probe;
