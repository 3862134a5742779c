/**
 * What is to be known of networks to use the library: that they may be missing or damaged, and for how many photos they are
 * made ready.
 */
package io.github.lookalike.model;
