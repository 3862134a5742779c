package io.github.lookalike.convert;

import io.github.lookalike.convert.FlatBytes.Table;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A MobileFaceNet of few channels as TensorFlow Lite writes it, put together operator by operator: strides over even and
 * odd extents, a residual, neighbouring linear layers that can be one and others that can't, and a last layer whose
 * outputs span fewer dimensions than there are.
 */
final class SmallTflite {

    static final int ROWS = 18;
    static final int COLUMNS = 15;
    static final int OUTPUTS = 9;

    /** Of how many dimensions the outputs are, the bias included. */
    static final int RANK = 5;

    private static final int SAME = 0;
    private static final int VALID = 1;
    private static final List<Integer> CODES = List.of(0, 3, 4, 18, 19, 22, 41, 101);

    /** Ready to be changed by tests. */
    final List<Table> tensors = new ArrayList<>();

    final List<Table> operators = new ArrayList<>();
    final List<Table> buffers = new ArrayList<>(List.of(new Table()));

    private final Random random = new Random(3);

    /** Extents of what the last operator makes. */
    private int rows = ROWS;

    private int columns = COLUMNS;
    private int channels = 3;

    SmallTflite() {
        int x = tensor(2, rows, columns, channels);
        x = pRelu(convolution(x, 4, 3, 2, SAME)); // to 9x8
        x = pRelu(depthwise(x, 3, 1, SAME));
        x = convolution(convolution(x, 3, 1, 1, SAME), 6, 1, 1, SAME); // one layer, 24 weights instead of 30
        x = pRelu(x);
        x = pRelu(depthwise(x, 3, 2, SAME)); // to 5x4
        int shortcut = convolution(x, 4, 1, 1, SAME);
        x = pRelu(convolution(shortcut, 7, 1, 1, SAME));
        x = pRelu(depthwise(x, 3, 1, SAME));
        x = add(convolution(x, 4, 1, 1, SAME), shortcut);
        x = pRelu(convolution(x, 6, 1, 1, SAME));
        x = depthwise(x, 4, 1, VALID); // to 2x1
        x = pRelu(convolution(x, 6, 2, 2, SAME)); // to 1x1
        x = convolution(convolution(x, 2, 1, 1, VALID), 8, 1, 1, VALID); // two layers: 28 weights instead of 48
        last(x);
    }

    byte[] toFile() {
        Table graph = new Table()
                .with(0, tensors)
                .with(1, new int[] {0})
                .with(2, new int[] {tensors.size() - 1})
                .with(3, operators);
        List<Table> codes = CODES.stream()
                .map(code -> new Table().with(0, code.byteValue()))
                .toList();
        return FlatBytes.of(
                new Table().with(0, 3).with(1, codes).with(2, List.of(graph)).with(4, buffers), "TFL3");
    }

    private int convolution(int input, int outputs, int size, int stride, int padding) {
        int weights = constant(values(outputs * size * size * channels), outputs, size, size, channels);
        channels = outputs;
        int bias = constant(values(outputs), outputs);
        resize(size, stride, padding);
        Table options = new Table().with(0, (byte) padding).with(1, stride).with(2, stride);
        return operator(3, 1, options, made(), input, weights, bias);
    }

    private int depthwise(int input, int size, int stride, int padding) {
        int weights = constant(values(size * size * channels), 1, size, size, channels);
        int bias = constant(values(channels), channels);
        resize(size, stride, padding);
        Table options = new Table()
                .with(0, (byte) padding)
                .with(1, stride)
                .with(2, stride)
                .with(3, 1);
        return operator(4, 2, options, made(), input, weights, bias);
    }

    private int pRelu(int input) {
        int factors = constant(values(channels), channels);
        int relu = operator(19, 0, null, made(), input);
        int abs = operator(101, 0, null, made(), input);
        int difference = operator(41, 28, new Table(), made(), input, abs);
        int product = operator(18, 21, new Table(), made(), factors, difference);
        return operator(0, 11, new Table(), made(), relu, product);
    }

    private int add(int left, int right) {
        return operator(0, 11, new Table(), made(), left, right);
    }

    /** A linear layer, weights and bias in {@value #RANK} dimensions, then the end. */
    private void last(int input) {
        float[] basis = values(OUTPUTS * RANK);
        float[] weights = product(basis, values(RANK * channels), channels);
        float[] bias = product(basis, values(RANK), 1);
        int filters = constant(weights, OUTPUTS, 1, 1, channels);
        channels = OUTPUTS;
        Table options = new Table().with(0, (byte) SAME).with(1, 1).with(2, 1);
        int linear = operator(3, 1, options, made(), input, filters, constant(bias, OUTPUTS));
        operator(22, 17, new Table(), tensor(2, OUTPUTS), linear);
    }

    private static float[] product(float[] basis, float[] weights, int inputs) {
        float[] product = new float[OUTPUTS * inputs];
        for (int i = 0; i < product.length; i++) {
            for (int k = 0; k < RANK; k++) {
                product[i] += basis[i / inputs * RANK + k] * weights[k * inputs + i % inputs];
            }
        }
        return product;
    }

    private void resize(int size, int stride, int padding) {
        rows = padding == SAME ? (rows + stride - 1) / stride : (rows - size) / stride + 1;
        columns = padding == SAME ? (columns + stride - 1) / stride : (columns - size) / stride + 1;
    }

    private int made() {
        return tensor(2, rows, columns, channels);
    }

    private int operator(int code, int optionsType, Table options, int output, int... inputs) {
        Table operator = new Table()
                .with(0, CODES.indexOf(code))
                .with(1, inputs)
                .with(2, new int[] {output})
                .with(3, (byte) optionsType);
        operators.add(options == null ? operator : operator.with(4, options));
        return output;
    }

    private int tensor(int... shape) {
        tensors.add(new Table().with(0, shape));
        return tensors.size() - 1;
    }

    private int constant(float[] values, int... shape) {
        ByteBuffer data = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        data.asFloatBuffer().put(values);
        buffers.add(new Table().with(0, data.array()));
        tensors.add(new Table().with(0, shape).with(2, buffers.size() - 1));
        return tensors.size() - 1;
    }

    private float[] values(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = 2 * random.nextFloat() - 1;
        }
        return values;
    }
}
