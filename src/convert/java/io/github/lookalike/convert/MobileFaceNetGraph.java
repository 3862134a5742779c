package io.github.lookalike.convert;

import io.github.lookalike.convert.MobileLayer.Convolved;
import io.github.lookalike.convert.MobileLayer.Flattened;
import io.github.lookalike.convert.MobileLayer.Sum;
import java.util.HashMap;
import java.util.Map;

/**
 * Draws a MobileFaceNet as an ONNX graph: {@value EmbedderFile#INPUT}, batch × channels × rows × columns, to
 * {@value EmbedderFile#OUTPUT}, batch × outputs, not normalised. Nodes are named after the operators in the file.
 *
 * <p>A PReLU of slope s is drawn as {@code y + (s - 1) * relu(y)} with {@code y = -x}, which is its negative; the signs go
 * into the convolutions before and after it. ONNX Runtime keeps pictures in blocks of channels as wide as the processor's
 * vectors, which its PReLU does not take: it would put them in order before each and in blocks again after it. Measured
 * with ONNX Runtime 1.24.1 on one core with AVX-512: 4.0 ms a face, with {@code PRelu} 5.3 (dlib's network 4.3).
 */
final class MobileFaceNetGraph {

    /** A layer's output: its name, and -1 if it is the negative of what the layer says, else 1. */
    private record Value(String name, int sign) {}

    private final OnnxGraph graph = new OnnxGraph("face-embedding");
    private final Map<Integer, Value> values = new HashMap<>();

    private MobileFaceNetGraph() {}

    /** The network as a graph, ready to be written. */
    static OnnxGraph of(MobileFaceNet network) {
        MobileFaceNetGraph builder = new MobileFaceNetGraph();
        MobileFaceNet.Extent input = network.input();
        String image = builder.graph.input(EmbedderFile.INPUT, input.channels(), input.rows(), input.columns());
        builder.values.put(MobileLayer.IMAGE, new Value(image, 1));
        for (MobileLayer layer : network.layers()) {
            builder.values.put(layer.number(), builder.draw(layer));
        }
        builder.graph.output(EmbedderFile.OUTPUT, network.outputs());
        return builder.graph;
    }

    private Value draw(MobileLayer layer) {
        if (layer instanceof Convolved convolved) {
            return convolved
                    .slopes()
                    .map(slopes -> pRelu(convolved, slopes))
                    .orElseGet(() -> new Value(convolution(convolved, 1), 1));
        } else if (layer instanceof Sum sum) {
            return new Value(graph.sum("sum" + sum.number(), name(sum.left()), name(sum.right())), 1);
        }
        return new Value(graph.flatten(EmbedderFile.OUTPUT, name(((Flattened) layer).input())), 1);
    }

    private Value pRelu(Convolved layer, float[] slopes) {
        float[] factors = new float[slopes.length];
        for (int channel = 0; channel < factors.length; channel++) {
            factors[channel] = slopes[channel] - 1;
        }
        String y = convolution(layer, -1);
        String relu = graph.relu("relu" + layer.number(), y);
        String scaled = graph.convolution("scaled" + layer.number(), relu, Convolution.scaling(factors));
        return new Value(graph.sum("prelu" + layer.number(), scaled, y), -1);
    }

    /** @param sign of the output */
    private String convolution(Convolved layer, int sign) {
        Value input = values.get(layer.input());
        Convolution signed = layer.convolution().signed(sign * input.sign(), sign);
        return graph.convolution("conv" + layer.number(), input.name(), signed);
    }

    private String name(int layer) {
        return values.get(layer).name();
    }
}
