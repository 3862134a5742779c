/** Work by several threads that can be called off. */
package io.github.lookalike.internal.concurrent;
