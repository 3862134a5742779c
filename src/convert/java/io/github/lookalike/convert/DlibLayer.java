package io.github.lookalike.convert;

/** A layer of a dlib network with its trained parameters. */
sealed interface DlibLayer {

    /**
     * Takes an RGB picture, subtracts each channel's mean and divides by {@value #DIVISOR}.
     *
     * @param mean of red, green and blue, in 0–255
     * @param rows the picture's height in pixels
     * @param columns its width
     */
    record RgbImage(float[] mean, int rows, int columns) implements DlibLayer {
        static final int DIVISOR = 256;
    }

    /**
     * A convolution (filters are not flipped) with square stride and padding.
     *
     * @param filters output channels × input channels × rows × columns
     * @param bias one for each output channel
     * @param padding zeros on each side, in pixels
     */
    record Convolution(Tensor filters, float[] bias, int stride, int padding) implements DlibLayer {}

    /** {@code gamma * x + beta}, each channel with its own: what batch normalisation becomes after training. */
    record Affine(float[] gamma, float[] beta) implements DlibLayer {}

    /** {@code max(0, x)}. */
    record Relu() implements DlibLayer {}

    /** The largest value of each square window, unpadded. */
    record MaxPool(int size, int stride) implements DlibLayer {}

    /**
     * The mean of each square window, unpadded.
     *
     * @param size the window's side, 0 for the whole picture
     */
    record AveragePool(int size, int stride) implements DlibLayer {}

    /** Adds the output of a tagged layer; whichever is smaller in some dimension counts as zero beyond its end. */
    record AddPrevious() implements DlibLayer {}

    /**
     * Every output from every input, without a bias.
     *
     * @param weights inputs × outputs, the outputs running fastest
     */
    record FullyConnected(int inputs, int outputs, float[] weights) implements DlibLayer {}

    /** A tag, which keeps what flows by, or a skip, which fetches what a tag kept; the file does not tell which. */
    record Mark() implements DlibLayer {}
}
