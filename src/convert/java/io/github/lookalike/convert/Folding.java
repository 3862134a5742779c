package io.github.lookalike.convert;

/** Merges what is linear into the convolution next to it, so that it costs nothing when the network runs. */
final class Folding {

    private Folding() {}

    /** The one convolution that does what a convolution and the affine layer upon it do. */
    static DlibLayer.Convolution fold(DlibLayer.Convolution convolution, DlibLayer.Affine affine)
            throws NetworkFormatException {
        if (affine.gamma().length != convolution.bias().length) {
            throw new NetworkFormatException("an affine layer of " + affine.gamma().length
                    + " channels lies upon a convolution of " + convolution.bias().length);
        }
        float[] filters = convolution.filters().values().clone();
        float[] bias = convolution.bias().clone();
        int filterSize = filters.length / bias.length;
        for (int channel = 0; channel < bias.length; channel++) {
            double gamma = affine.gamma()[channel];
            for (int i = channel * filterSize; i < (channel + 1) * filterSize; i++) {
                filters[i] = (float) (gamma * filters[i]);
            }
            bias[channel] = (float) (gamma * bias[channel] + affine.beta()[channel]);
        }
        return with(convolution, filters, bias);
    }

    /** The convolution that does on pixels of 0–255 what an unpadded one does on the input layer's output. */
    static DlibLayer.Convolution fold(DlibLayer.RgbImage input, DlibLayer.Convolution convolution)
            throws NetworkFormatException {
        if (convolution.padding() != 0) {
            throw new NetworkFormatException(
                    "the first convolution pads the picture: the mean cannot be folded into it");
        }
        if (convolution.filters().shape().channels() != input.mean().length) {
            throw new NetworkFormatException("the first convolution takes "
                    + convolution.filters().shape().channels() + " channels, not red, green and blue");
        }
        float[] filters = convolution.filters().values().clone();
        float[] bias = convolution.bias().clone();
        int filterSize = filters.length / bias.length;
        int planeSize = filterSize / input.mean().length;
        for (int channel = 0; channel < bias.length; channel++) {
            double shift = bias[channel];
            for (int i = 0; i < filterSize; i++) {
                int at = channel * filterSize + i;
                filters[at] /= DlibLayer.RgbImage.DIVISOR;
                shift -= (double) filters[at] * input.mean()[i / planeSize];
            }
            bias[channel] = (float) shift;
        }
        return with(convolution, filters, bias);
    }

    /**
     * The 1×1 convolution that does on a single pixel what one of odd size does that is padded to keep the size: all but
     * the filters' centres meet zeros.
     */
    static DlibLayer.Convolution centre(DlibLayer.Convolution convolution) {
        Tensor.Shape shape = convolution.filters().shape();
        int side = 2 * convolution.padding() + 1;
        if (shape.rows() != side || shape.columns() != side) {
            throw new IllegalArgumentException(
                    "filters of " + shape + " with padding " + convolution.padding() + " have no centre");
        }
        int planeSize = side * side;
        float[] centres = new float[shape.samples() * shape.channels()];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = convolution.filters().values()[i * planeSize + planeSize / 2];
        }
        return new DlibLayer.Convolution(
                new Tensor(new Tensor.Shape(shape.samples(), shape.channels(), 1, 1), centres),
                convolution.bias(),
                1,
                0);
    }

    private static DlibLayer.Convolution with(DlibLayer.Convolution convolution, float[] filters, float[] bias) {
        return new DlibLayer.Convolution(
                new Tensor(convolution.filters().shape(), filters), bias, convolution.stride(), convolution.padding());
    }
}
