/** Photos as those who call see them: where their bytes come from, what is refused, and pixels in Java's memory. */
package io.github.lookalike.image;
