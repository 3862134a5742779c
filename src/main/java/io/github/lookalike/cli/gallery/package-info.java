/** Which gallery a command means, and how it is brought up to date. */
package io.github.lookalike.cli.gallery;
