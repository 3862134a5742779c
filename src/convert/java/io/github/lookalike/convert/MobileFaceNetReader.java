package io.github.lookalike.convert;

import io.github.lookalike.convert.MobileFaceNet.Extent;
import io.github.lookalike.convert.MobileLayer.Convolved;
import io.github.lookalike.convert.TfliteModel.Kind;
import io.github.lookalike.convert.TfliteModel.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises a MobileFaceNet in a TensorFlow Lite model.
 *
 * <p>TensorFlow's converter of 2019 knew no PReLU and wrote {@code relu(x) + a * (x - |x|)} as five operators. Below zero
 * that is {@code 2a * x}, so the slope is twice the constant.
 */
final class MobileFaceNetReader {

    /** Of the input, each way. Wider ones make no sense for a face, and numbers overflow. */
    private static final int MOST_PIXELS = 4096;

    /**
     * A tensor that is computed.
     *
     * @param layer the number of the one that made it
     * @param linear whether it comes from no PReLU
     */
    private record Picture(int layer, Extent extent, boolean linear) {}

    private final TfliteModel model;
    private final TfliteConstants constants;
    private final Map<Integer, Picture> pictures = new HashMap<>();
    private final List<MobileLayer> layers = new ArrayList<>();
    private int next;

    private MobileFaceNetReader(TfliteModel model, int fileSize) {
        this.model = model;
        this.constants = new TfliteConstants(model.tensors(), fileSize);
    }

    /**
     * Reads a file.
     *
     * @param file a whole TensorFlow Lite file
     * @throws NetworkFormatException if it is none or holds another kind of network; the message names the byte or the
     *     operator
     */
    static MobileFaceNet read(byte[] file) throws NetworkFormatException {
        return new MobileFaceNetReader(TfliteReader.read(file), file.length).readNetwork();
    }

    private MobileFaceNet readNetwork() throws NetworkFormatException {
        List<Integer> shape = model.tensors().get(model.input()).shape();
        if (shape.size() != 4 || shape.stream().anyMatch(extent -> extent < 1 || extent > MOST_PIXELS)) {
            throw new NetworkFormatException("an input of the shape " + shape + " is no batch of pictures");
        }
        Extent input = new Extent(shape.get(3), shape.get(1), shape.get(2));
        pictures.put(model.input(), new Picture(MobileLayer.IMAGE, input, true));
        while (next < model.operators().size() - 1) {
            readLayer(model.operators().get(next++));
        }
        return new MobileFaceNet(input, layers, readEnd());
    }

    private void readLayer(Operator operator) throws NetworkFormatException {
        switch (operator.kind()) {
            case CONV_2D, DEPTHWISE_CONV_2D -> readConvolution(operator);
            case ADD -> readSum(operator);
            default -> throw problem(operator, "no layer starts with this");
        }
    }

    private void readConvolution(Operator operator) throws NetworkFormatException {
        require(operator, Kind.CONV_2D, operator.inputs().size() == 3);
        Picture input = picture(operator, operator.inputs().get(0));
        TfliteWindow window = TfliteWindow.of(operator);
        Tensor filters = constants.filters(operator);
        Tensor.Shape shape = filters.shape();
        int groups = operator.kind() == Kind.DEPTHWISE_CONV_2D ? shape.samples() : 1;
        if ((long) shape.channels() * groups != input.extent().channels()) {
            throw problem(operator, "filters of " + shape + " over a picture of " + input.extent());
        }
        float[] bias = constants.perChannel(operator, operator.inputs().get(2), shape.samples());
        Extent extent = new Extent(
                shape.samples(),
                window.windows(input.extent().rows(), shape.rows()),
                window.windows(input.extent().columns(), shape.columns()));
        Convolution convolution =
                new Convolution(filters, bias, groups, window.stride(), window.padding(input.extent(), shape));
        requireExtent(operator, extent);
        if (model.operators().get(next).kind() == Kind.RELU) {
            float[] slopes = readPRelu(operator.output(), extent);
            Operator last = model.operators().get(next - 1);
            finish(last, new Convolved(last.number(), input.layer(), convolution, Optional.of(slopes)), extent, false);
        } else {
            Convolved linear = new Convolved(operator.number(), input.layer(), convolution, Optional.empty());
            finish(operator, linear, extent, true);
        }
    }

    /**
     * The slopes of a PReLU, the five operators of {@code relu(x) + a * (x - |x|)}.
     *
     * @param x a tensor that nothing else takes
     */
    private float[] readPRelu(int x, Extent extent) throws NetworkFormatException {
        Operator relu = nextOf(Kind.RELU);
        require(relu, Kind.RELU, relu.inputs().equals(List.of(x)));
        Operator abs = nextOf(Kind.ABS);
        require(abs, Kind.ABS, abs.inputs().equals(List.of(x)));
        Operator difference = nextOf(Kind.SUB);
        require(difference, Kind.SUB, difference.inputs().equals(List.of(x, abs.output())));
        Operator product = nextOf(Kind.MUL);
        int at = product.inputs().indexOf(difference.output());
        require(product, Kind.MUL, product.inputs().size() == 2 && at >= 0);
        Operator sum = nextOf(Kind.ADD);
        Set<Integer> terms = Set.copyOf(List.of(relu.output(), product.output()));
        require(
                sum,
                Kind.ADD,
                sum.inputs().size() == 2 && Set.copyOf(sum.inputs()).equals(terms));
        for (Operator step : List.of(difference, product, sum)) {
            TfliteWindow.requireNoActivation(step);
        }
        float[] slopes = constants.perChannel(product, product.inputs().get(1 - at), extent.channels());
        for (int channel = 0; channel < slopes.length; channel++) {
            slopes[channel] *= 2;
        }
        return slopes;
    }

    private void readSum(Operator operator) throws NetworkFormatException {
        require(operator, Kind.ADD, operator.inputs().size() == 2);
        TfliteWindow.requireNoActivation(operator);
        Picture left = linear(operator, operator.inputs().get(0));
        Picture right = linear(operator, operator.inputs().get(1));
        if (!left.extent().equals(right.extent())) {
            throw problem(operator, "pictures of " + left.extent() + " and " + right.extent());
        }
        finish(operator, new MobileLayer.Sum(operator.number(), left.layer(), right.layer()), left.extent(), true);
    }

    /** The last operator, which leaves out the extents of the only pixel; returns how many values are left. */
    private int readEnd() throws NetworkFormatException {
        Operator reshape = nextOf(Kind.RESHAPE);
        require(reshape, Kind.RESHAPE, !reshape.inputs().isEmpty() && reshape.output() == model.output());
        Picture input = linear(reshape, reshape.inputs().get(0));
        List<Integer> shape = model.tensors().get(reshape.output()).shape();
        int values = input.extent().channels();
        if (!input.extent().equals(new Extent(values, 1, 1)) || shape.size() != 2 || shape.get(1) != values) {
            throw problem(reshape, "a picture of " + input.extent() + " does not end as " + shape);
        }
        layers.add(new MobileLayer.Flattened(reshape.number(), input.layer()));
        return values;
    }

    private Operator nextOf(Kind kind) throws NetworkFormatException {
        if (next == model.operators().size()) {
            throw new NetworkFormatException(
                    "the graph ends after " + next + " operators where " + kind + " is expected");
        }
        Operator operator = model.operators().get(next++);
        require(operator, kind, operator.kind() == kind);
        return operator;
    }

    private void finish(Operator last, MobileLayer layer, Extent extent, boolean linear) throws NetworkFormatException {
        requireExtent(last, extent);
        if (pictures.put(last.output(), new Picture(layer.number(), extent, linear)) != null) {
            throw problem(last, "makes tensor " + last.output() + " once more");
        }
        layers.add(layer);
    }

    private void requireExtent(Operator operator, Extent extent) throws NetworkFormatException {
        List<Integer> declared = model.tensors().get(operator.output()).shape();
        List<Integer> made = List.of(extent.rows(), extent.columns(), extent.channels());
        if (declared.size() != 4 || !declared.subList(1, 4).equals(made) || made.contains(0)) {
            throw problem(operator, "makes pictures of " + extent + ", not " + declared);
        }
    }

    private Picture linear(Operator operator, int tensor) throws NetworkFormatException {
        Picture picture = picture(operator, tensor);
        if (!picture.linear()) {
            throw problem(operator, "takes a PReLU's output, which only convolutions do here");
        }
        return picture;
    }

    private Picture picture(Operator operator, int tensor) throws NetworkFormatException {
        Picture picture = pictures.get(tensor);
        if (picture == null) {
            throw problem(operator, "takes tensor " + tensor + ", which no layer before it makes");
        }
        return picture;
    }

    private static void require(Operator operator, Kind kind, boolean condition) throws NetworkFormatException {
        if (!condition) {
            throw problem(
                    operator,
                    operator.kind() == kind
                            ? "takes the tensors " + operator.inputs() + ", which are others than expected"
                            : "stands where " + kind + " is expected");
        }
    }

    private static NetworkFormatException problem(Operator operator, String problem) {
        return new NetworkFormatException(operator + ": " + problem);
    }
}
