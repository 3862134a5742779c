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

    /** The same with filters and bias multiplied by 1 or -1 each. */
    Convolution signed(int filterSign, int biasSign) {
        Tensor signed = new Tensor(filters.shape(), times(filterSign, filters.values()));
        return new Convolution(signed, times(biasSign, bias), groups, stride, padding);
    }

    private static float[] times(int sign, float[] values) {
        float[] signed = new float[values.length];
        for (int i = 0; i < signed.length; i++) {
            signed[i] = sign * values[i];
        }
        return signed;
    }

    /** Multiplies each channel by a factor of its own. */
    static Convolution scaling(float[] factors) {
        Tensor filters = new Tensor(new Tensor.Shape(factors.length, 1, 1, 1), factors);
        return new Convolution(filters, new float[factors.length], factors.length, 1, Padding.NONE);
    }
}
