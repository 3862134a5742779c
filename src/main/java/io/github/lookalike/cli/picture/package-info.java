/** Pictures of faces for what commands write. */
package io.github.lookalike.cli.picture;
