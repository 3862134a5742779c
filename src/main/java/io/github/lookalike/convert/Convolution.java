package io.github.lookalike.convert;

/**
 * A convolution (filters are not flipped) with square stride.
 *
 * @param filters output channels × input channels of a group × rows × columns
 * @param bias one for each output channel
 * @param groups into how many the channels are parted; as many as channels for a depthwise convolution
 */
record Convolution(Tensor filters, float[] bias, int groups, int stride, Padding padding) {

    /** Whether it is a matrix applied to each pixel by itself. */
    boolean isPointwise() {
        Tensor.Shape shape = filters.shape();
        return shape.rows() == 1 && shape.columns() == 1 && groups == 1 && stride == 1 && padding.equals(Padding.NONE);
    }
}
