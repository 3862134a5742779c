/** Running neural networks. */
package io.github.lookalike.internal.network;
