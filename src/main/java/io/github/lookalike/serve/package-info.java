/** {@code lookalike serve}: a page to drop a photo on, and an API. */
package io.github.lookalike.serve;
