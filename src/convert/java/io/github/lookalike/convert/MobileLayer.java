package io.github.lookalike.convert;

import java.util.Optional;

/**
 * A layer of a MobileFaceNet. Layers are told by the number of the operator that finishes them in the file, and refer by
 * it to those whose output they take; {@link #IMAGE} stands for the network's input.
 */
sealed interface MobileLayer {

    int IMAGE = -1;

    int number();

    /**
     * A convolution, and a PReLU upon it if there are slopes.
     *
     * @param input the layer whose output it takes
     * @param slopes one for each channel: what is below zero is multiplied by it
     */
    record Convolved(int number, int input, Convolution convolution, Optional<float[]> slopes) implements MobileLayer {}

    /** Of two layers without slopes. */
    record Sum(int number, int left, int right) implements MobileLayer {}

    /** The output of a layer without slopes, from batch × channels × 1 × 1 to batch × channels. */
    record Flattened(int number, int input) implements MobileLayer {}
}
