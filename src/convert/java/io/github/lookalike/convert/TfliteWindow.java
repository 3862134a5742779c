package io.github.lookalike.convert;

import io.github.lookalike.convert.TfliteModel.Kind;
import io.github.lookalike.convert.TfliteModel.Operator;

/**
 * How a convolution's filters move over a picture, by an operator's options.
 *
 * @param stride in pixels, each way
 * @param padded whether there are windows around each {@code stride}th pixel, also at the edges ({@code SAME}), or only
 *     those that lie within the picture ({@code VALID})
 */
record TfliteWindow(int stride, boolean padded) {

    private static final int SAME = 0;
    private static final int VALID = 1;

    static TfliteWindow of(Operator convolution) throws NetworkFormatException {
        FlatTable options = convolution
                .options()
                .orElseThrow(() -> new NetworkFormatException(convolution + ": a convolution without options"));
        int padding = options.int8("padding", 0);
        int stride = options.int32("stride_w", 1, 0);
        if ((padding != SAME && padding != VALID) || stride < 1 || options.int32("stride_h", 2, 0) != stride) {
            throw options.problem("padding " + padding + ", stride " + stride + "x" + options.int32("stride_h", 2, 0));
        }
        boolean depthwise = convolution.kind() == Kind.DEPTHWISE_CONV_2D;
        if (depthwise && options.int32("depth_multiplier", 3, 0) != 1) {
            throw options.problem("a depth multiplier other than 1");
        }
        requireNone(options, "activation", options.int8("fused_activation_function", depthwise ? 4 : 3));
        requireNone(options, "dilation", options.int32("dilation_w_factor", depthwise ? 5 : 4, 1) - 1);
        requireNone(options, "dilation", options.int32("dilation_h_factor", depthwise ? 6 : 5, 1) - 1);
        return new TfliteWindow(stride, padding == SAME);
    }

    /** For operators whose options are an activation and nothing else. */
    static void requireNoActivation(Operator operator) throws NetworkFormatException {
        if (operator.options().isPresent()) {
            FlatTable options = operator.options().get();
            requireNone(options, "activation", options.int8("fused_activation_function", 0));
        }
    }

    private static void requireNone(FlatTable options, String what, int value) throws NetworkFormatException {
        if (value != 0) {
            throw options.problem("an operator with " + what);
        }
    }

    /**
     * How many windows there are in a row or column.
     *
     * @param extent of the picture
     * @param size of the window
     * @return 0 if the window does not fit
     */
    int windows(int extent, int size) {
        if (padded) {
            return (extent - 1) / stride + 1;
        }
        return extent < size ? 0 : (extent - size) / stride + 1;
    }

    /** The zeros that the windows need around a picture: of an odd number, the larger half is at the end. */
    Padding padding(MobileFaceNet.Extent picture, Tensor.Shape filters) {
        int rows = missing(picture.rows(), filters.rows());
        int columns = missing(picture.columns(), filters.columns());
        return new Padding(rows / 2, columns / 2, rows - rows / 2, columns - columns / 2);
    }

    private int missing(int extent, int size) {
        return padded ? Math.max(0, (windows(extent, size) - 1) * stride + size - extent) : 0;
    }
}
