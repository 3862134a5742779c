package io.github.lookalike.convert;

import io.github.lookalike.convert.TfliteModel.Kind;
import io.github.lookalike.convert.TfliteModel.Operator;
import io.github.lookalike.convert.TfliteModel.Values;
import java.util.List;

/** Takes operators' constants out of a model: 32-bit floats, in the order of dimensions that ONNX wants. */
final class TfliteConstants {

    private final List<Values> tensors;
    private long bytesLeft;

    /** @param fileSize in bytes; constants that are more, because some are used again and again, are refused */
    TfliteConstants(List<Values> tensors, int fileSize) {
        this.tensors = tensors;
        this.bytesLeft = fileSize;
    }

    /** The filters of a convolution, its second input: outputs × inputs of a group × rows × columns. */
    Tensor filters(Operator convolution) throws NetworkFormatException {
        int number = convolution.inputs().get(1);
        List<Integer> shape = tensors.get(number).shape();
        if (shape.size() != 4) {
            throw problem(convolution, number, "filters of the shape " + shape);
        }
        float[] values = floats(convolution, number);
        int rows = shape.get(1);
        int columns = shape.get(2);
        // TensorFlow Lite's are outputs × rows × columns × inputs, and rows × columns × outputs of depthwise ones.
        boolean depthwise = convolution.kind() == Kind.DEPTHWISE_CONV_2D;
        int outputs = shape.get(depthwise ? 3 : 0);
        int inputs = shape.get(depthwise ? 0 : 3);
        int pixels = rows * columns;
        float[] filters = new float[values.length];
        for (int i = 0; i < filters.length; i++) {
            int pixel = i % pixels;
            int input = i / pixels % inputs;
            int output = i / pixels / inputs;
            filters[i] = values[
                    depthwise
                            ? (input * pixels + pixel) * outputs + output
                            : (output * pixels + pixel) * inputs + input];
        }
        return new Tensor(new Tensor.Shape(outputs, inputs, rows, columns), filters);
    }

    /** As many values as a picture has channels. */
    float[] perChannel(Operator operator, int number, int channels) throws NetworkFormatException {
        if (!tensors.get(number).shape().equals(List.of(channels))) {
            throw problem(operator, number, tensors.get(number).shape() + " values for " + channels + " channels");
        }
        return floats(operator, number);
    }

    private float[] floats(Operator operator, int number) throws NetworkFormatException {
        Values tensor = tensors.get(number);
        if (tensor.type() != Values.FLOAT) {
            throw problem(operator, number, "values of type " + tensor.type() + ", not 32-bit floats");
        }
        long bytes = Float.BYTES;
        for (int extent : tensor.shape()) {
            bytes = extent < 1 || bytes > Integer.MAX_VALUE ? -1 : bytes * extent;
        }
        if (bytes != tensor.data().remaining()) {
            throw problem(operator, number, tensor.data().remaining() + " bytes for the shape " + tensor.shape());
        }
        bytesLeft -= bytes;
        if (bytesLeft < 0) {
            throw problem(operator, number, "from here on the constants are larger than the file");
        }
        float[] values = new float[tensor.data().remaining() / Float.BYTES];
        tensor.data().asFloatBuffer().get(values);
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw problem(operator, number, "a value that is not finite");
            }
        }
        return values;
    }

    private static NetworkFormatException problem(Operator operator, int tensor, String problem) {
        return new NetworkFormatException(operator + ", tensor " + tensor + ": " + problem);
    }
}
