package io.github.lookalike.convert;

import java.util.Arrays;

/** Reads one computing layer of a dlib network after the other: its kind, its parameters, its state of training. */
final class DlibLayerReader {

    /** Of an affine layer: a factor and a term for each channel, not for each value. */
    private static final int PER_CHANNEL = 0;

    private static final int WITHOUT_BIAS = 1;

    private final DlibReader in;

    DlibLayerReader(DlibReader in) {
        this.in = in;
    }

    /** @throws NetworkFormatException if the next layer is none of {@link DlibLayer}'s, or contradicts itself */
    DlibLayer read() throws NetworkFormatException {
        int start = in.offset();
        String kind = in.readString();
        DlibLayer layer =
                switch (kind) {
                    case "con_4" -> readConvolution();
                    case "affine_" -> readAffine();
                    case "relu_" -> new DlibLayer.Relu();
                    case "max_pool_2" -> readMaxPool();
                    case "avg_pool_2" -> readAveragePool();
                    case "add_prev_" -> new DlibLayer.AddPrevious();
                    case "fc_2" -> readFullyConnected();
                    default -> throw NetworkFormatException.atByte(start, "a layer of unknown kind '" + kind + "'");
                };
        skipTrainingState();
        return layer;
    }

    private DlibLayer readConvolution() throws NetworkFormatException {
        int start = in.offset();
        float[] parameters = in.readTensor().values();
        int outputs = in.readInt();
        int rows = in.readInt();
        int columns = in.readInt();
        int stride = readSquare("stride");
        int padding = readSquare("padding");
        Tensor.Shape filters = in.readAlias();
        Tensor.Shape bias = in.readAlias();
        skipLearningRates();
        if (filters.samples() != outputs
                || filters.rows() != rows
                || filters.columns() != columns
                || bias.size() != outputs
                || filters.size() + bias.size() != parameters.length) {
            throw NetworkFormatException.atByte(
                    start,
                    outputs + " filters of " + rows + "x" + columns + " with weights of " + filters + ", a bias of "
                            + bias + " and " + parameters.length + " parameters");
        }
        return new DlibLayer.Convolution(
                new Tensor(filters, head(parameters, filters.size())),
                tail(parameters, filters.size()),
                stride,
                padding);
    }

    private DlibLayer readAffine() throws NetworkFormatException {
        int start = in.offset();
        float[] parameters = in.readTensor().values();
        Tensor.Shape gamma = in.readAlias();
        Tensor.Shape beta = in.readAlias();
        int mode = in.readInt();
        if (mode != PER_CHANNEL || !gamma.equals(beta) || gamma.size() + beta.size() != parameters.length) {
            throw NetworkFormatException.atByte(
                    start,
                    "an affine layer of mode " + mode + " with factors of " + gamma + ", terms of " + beta + " and "
                            + parameters.length + " parameters");
        }
        return new DlibLayer.Affine(head(parameters, gamma.size()), tail(parameters, gamma.size()));
    }

    private DlibLayer readMaxPool() throws NetworkFormatException {
        DlibLayer.AveragePool window = readAveragePool();
        return new DlibLayer.MaxPool(window.size(), window.stride());
    }

    private DlibLayer.AveragePool readAveragePool() throws NetworkFormatException {
        int size = readSquare("window");
        int stride = readSquare("stride");
        int start = in.offset();
        int padding = readSquare("padding");
        if (padding != 0) {
            throw NetworkFormatException.atByte(start, "a pool with padding " + padding);
        }
        return new DlibLayer.AveragePool(size, stride);
    }

    private DlibLayer readFullyConnected() throws NetworkFormatException {
        int start = in.offset();
        int outputs = in.readInt();
        int inputs = in.readInt();
        float[] parameters = in.readTensor().values();
        in.readAlias(); // weights
        in.readAlias(); // bias, of no size
        int mode = in.readInt();
        skipLearningRates();
        if (mode != WITHOUT_BIAS || (long) inputs * outputs != parameters.length) {
            throw NetworkFormatException.atByte(
                    start,
                    "a fully connected layer of mode " + mode + " with " + inputs + " inputs, " + outputs
                            + " outputs and " + parameters.length + " parameters");
        }
        return new DlibLayer.FullyConnected(inputs, outputs, parameters);
    }

    private int readSquare(String what) throws NetworkFormatException {
        int start = in.offset();
        int vertical = in.readInt();
        int horizontal = in.readInt();
        if (vertical != horizontal || vertical < 0) {
            throw NetworkFormatException.atByte(start, "a " + what + " of " + vertical + " by " + horizontal);
        }
        return vertical;
    }

    /** Multipliers of learning rate and weight decay, for weights and bias. */
    private void skipLearningRates() throws NetworkFormatException {
        for (int i = 0; i < 4; i++) {
            in.readFloat();
        }
    }

    /** Three flags, then the input's gradient, the last output and the parameters' gradient. */
    private void skipTrainingState() throws NetworkFormatException {
        for (int i = 0; i < 3; i++) {
            in.readBoolean();
        }
        for (int i = 0; i < 3; i++) {
            in.readTensor();
        }
    }

    private static float[] head(float[] parameters, int length) {
        return Arrays.copyOf(parameters, length);
    }

    private static float[] tail(float[] parameters, int start) {
        return Arrays.copyOfRange(parameters, start, parameters.length);
    }
}
