/** How well a face can be seen. */
package io.github.lookalike.internal.quality;
