/**
 * Who is known: photos, people and their faces, and what may be asked about them. {@link io.github.lookalike.gallery.Gallery} is
 * implemented by this project's stores alone.
 */
package io.github.lookalike.gallery;
