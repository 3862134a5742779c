package io.github.lookalike.convert;

/**
 * A layer of a MobileFaceNet. Layers are told by the number of the operator that finishes them in the file, and refer by
 * it to those whose output they take; {@link #IMAGE} stands for the network's input.
 */
sealed interface MobileLayer {

    int IMAGE = -1;

    int number();

    /** @param input the layer whose output it takes */
    record Convolved(int number, int input, Convolution convolution) implements MobileLayer {}

    /**
     * What is below zero is multiplied by its channel's slope.
     *
     * @param slopes one for each channel
     */
    record PRelu(int number, int input, float[] slopes) implements MobileLayer {}

    record Sum(int number, int left, int right) implements MobileLayer {}

    /** From batch × channels × 1 × 1 to batch × channels. */
    record Flattened(int number, int input) implements MobileLayer {}
}
