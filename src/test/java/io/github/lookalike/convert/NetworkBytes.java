package io.github.lookalike.convert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Writes a whole network as dlib does, for tests of what reads it. */
final class NetworkBytes {

    private static final Tensor.Shape NOTHING = new Tensor.Shape(0, 0, 0, 0);

    private final DlibBytes out = new DlibBytes();

    private NetworkBytes() {}

    /** @param layers in the order of computation, the input first */
    static byte[] of(List<DlibLayer> layers) {
        NetworkBytes bytes = new NetworkBytes();
        bytes.writePreamble(layers);
        for (int i = 1; i < layers.size(); i++) {
            if (!(layers.get(i) instanceof DlibLayer.Mark)) {
                bytes.writeLayer(layers.get(i));
                bytes.writeTrainingState();
            }
            if (i == 1) {
                bytes.out.integers(1);
            }
        }
        return bytes.out.toArray();
    }

    private void writePreamble(List<DlibLayer> layers) {
        out.integers(1).string("loss_metric_2").numbers(0.04f, 0.6f);
        List<Integer> versions = new ArrayList<>();
        for (int i = 1; i < layers.size(); i++) {
            versions.add(layers.get(i) instanceof DlibLayer.Mark ? 1 : i == 1 ? 3 : 2);
        }
        Collections.reverse(versions);
        versions.forEach(out::integers);
        DlibLayer.RgbImage input = (DlibLayer.RgbImage) layers.get(0);
        out.string("input_rgb_image_sized").numbers(input.mean()).integers(input.rows(), input.columns());
    }

    private void writeLayer(DlibLayer layer) {
        if (layer instanceof DlibLayer.Convolution l) {
            Tensor.Shape shape = l.filters().shape();
            out.string("con_4")
                    .tensor(
                            column(shape.size() + l.bias().length),
                            joined(l.filters().values(), l.bias()));
            out.integers(shape.samples(), shape.rows(), shape.columns());
            out.integers(l.stride(), l.stride(), l.padding(), l.padding());
            out.alias(shape).alias(new Tensor.Shape(1, shape.samples(), 1, 1)).numbers(1, 1, 1, 0);
        } else if (layer instanceof DlibLayer.Affine l) {
            Tensor.Shape channels = new Tensor.Shape(1, l.gamma().length, 1, 1);
            out.string("affine_").tensor(column(2 * l.gamma().length), joined(l.gamma(), l.beta()));
            out.alias(channels).alias(channels).integers(0);
        } else if (layer instanceof DlibLayer.Relu) {
            out.string("relu_");
        } else if (layer instanceof DlibLayer.AddPrevious) {
            out.string("add_prev_");
        } else if (layer instanceof DlibLayer.MaxPool l) {
            out.string("max_pool_2").integers(l.size(), l.size(), l.stride(), l.stride(), 0, 0);
        } else if (layer instanceof DlibLayer.AveragePool l) {
            out.string("avg_pool_2").integers(l.size(), l.size(), l.stride(), l.stride(), 0, 0);
        } else if (layer instanceof DlibLayer.FullyConnected l) {
            Tensor.Shape weights = new Tensor.Shape(l.inputs(), l.outputs(), 1, 1);
            out.string("fc_2").integers(l.outputs(), l.inputs()).tensor(weights, l.weights());
            out.alias(weights).alias(NOTHING).integers(1).numbers(1, 1, 1, 0);
        }
    }

    private void writeTrainingState() {
        out.truths("110").tensor(NOTHING).tensor(NOTHING).tensor(NOTHING);
    }

    private static Tensor.Shape column(int length) {
        return new Tensor.Shape(length, 1, 1, 1);
    }

    private static float[] joined(float[] first, float[] second) {
        float[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
