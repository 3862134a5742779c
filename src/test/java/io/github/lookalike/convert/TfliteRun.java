package io.github.lookalike.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * Computes a {@link SmallTflite} operator by operator in 64-bit floats, from its tables as they are: rows × columns ×
 * channels, PReLUs in five steps, nothing folded.
 */
final class TfliteRun {

    private static final int SAME = 0;

    private final SmallTflite network;
    private final double[][] values;

    private TfliteRun(SmallTflite network) {
        this.network = network;
        this.values = new double[network.tensors.size()][];
    }

    /** @param picture rows × columns × 3 */
    static double[] run(SmallTflite network, double[] picture) {
        TfliteRun run = new TfliteRun(network);
        run.values[0] = picture;
        for (FlatBytes.Table operator : network.operators) {
            run.compute(operator);
        }
        return run.values[run.values.length - 1];
    }

    private void compute(FlatBytes.Table operator) {
        int[] inputs = (int[]) operator.fields().get(1);
        int output = ((int[]) operator.fields().get(2))[0];
        double[] x = tensor(inputs[0]);
        values[output] = switch ((int) operator.fields().get(0)) {
            case 0 -> each(x, tensor(inputs[1]), Double::sum);
            case 1 -> convolution(operator, x, inputs, output, false);
            case 2 -> convolution(operator, x, inputs, output, true);
            case 3 -> each(tensor(inputs[1]), x, (a, b) -> a * b);
            case 4 -> each(x, x, (a, b) -> Math.max(a, 0));
            case 5 -> x;
            case 6 -> each(x, tensor(inputs[1]), (a, b) -> a - b);
            default -> each(x, x, (a, b) -> Math.abs(a));
        };
    }

    /** The shorter one is repeated. */
    private static double[] each(double[] a, double[] b, DoubleBinaryOperator function) {
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = function.applyAsDouble(a[i], b[i % b.length]);
        }
        return result;
    }

    private double[] convolution(FlatBytes.Table operator, double[] x, int[] inputs, int output, boolean depthwise) {
        var options = ((FlatBytes.Table) operator.fields().get(4)).fields();
        int stride = (int) options.get(1);
        int[] in = shape(inputs[0]);
        int[] out = shape(output);
        int[] filter = shape(inputs[1]);
        double[] weights = tensor(inputs[1]);
        double[] bias = tensor(inputs[2]);
        boolean same = (byte) options.get(0) == SAME;
        int top = same ? Math.max(0, (out[1] - 1) * stride + filter[1] - in[1]) / 2 : 0;
        int left = same ? Math.max(0, (out[2] - 1) * stride + filter[2] - in[2]) / 2 : 0;
        double[] result = new double[out[1] * out[2] * out[3]];
        for (int i = 0; i < result.length; i++) {
            int channel = i % out[3];
            int row = i / out[3] / out[2] * stride - top;
            int column = i / out[3] % out[2] * stride - left;
            double sum = bias[channel];
            for (int w = 0; w < filter[1] * filter[2] * filter[3]; w++) {
                int c = w % filter[3];
                int r = row + w / filter[3] / filter[2];
                int k = column + w / filter[3] % filter[2];
                boolean inside = r >= 0 && r < in[1] && k >= 0 && k < in[2];
                if (inside && (!depthwise || c == channel)) {
                    int first = depthwise ? 0 : channel * filter[1] * filter[2] * filter[3];
                    sum += weights[first + w] * x[(r * in[2] + k) * in[3] + c];
                }
            }
            result[i] = sum;
        }
        return result;
    }

    private int[] shape(int tensor) {
        return (int[]) network.tensors.get(tensor).fields().get(0);
    }

    /** What was computed, or a constant. */
    private double[] tensor(int number) {
        if (values[number] == null) {
            int buffer = (int) network.tensors.get(number).fields().get(2);
            byte[] data = (byte[]) network.buffers.get(buffer).fields().get(0);
            float[] floats = new float[data.length / Float.BYTES];
            ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
            values[number] = IntStream.range(0, floats.length)
                    .mapToDouble(i -> floats[i])
                    .toArray();
        }
        return values[number];
    }
}
