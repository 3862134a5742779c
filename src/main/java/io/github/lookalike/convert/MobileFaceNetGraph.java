package io.github.lookalike.convert;

import io.github.lookalike.convert.MobileLayer.Convolved;
import io.github.lookalike.convert.MobileLayer.Flattened;
import io.github.lookalike.convert.MobileLayer.PRelu;
import io.github.lookalike.convert.MobileLayer.Sum;

/**
 * Draws a MobileFaceNet as an ONNX graph: {@value EmbedderFile#INPUT}, batch × channels × rows × columns, to
 * {@value EmbedderFile#OUTPUT}, batch × outputs, not normalised. Nodes are named after the operators in the file.
 */
final class MobileFaceNetGraph {

    private final OnnxGraph graph = new OnnxGraph("face-embedding");
    private final String[] names;

    private MobileFaceNetGraph(int operators) {
        names = new String[operators];
    }

    /** The network as a graph, ready to be written. */
    static OnnxGraph of(MobileFaceNet network) {
        int last = network.layers().get(network.layers().size() - 1).number();
        MobileFaceNetGraph builder = new MobileFaceNetGraph(last + 1);
        MobileFaceNet.Extent input = network.input();
        builder.graph.input(EmbedderFile.INPUT, input.channels(), input.rows(), input.columns());
        for (MobileLayer layer : network.layers()) {
            builder.names[layer.number()] = builder.draw(layer);
        }
        builder.graph.output(EmbedderFile.OUTPUT, network.outputs());
        return builder.graph;
    }

    private String draw(MobileLayer layer) {
        if (layer instanceof Convolved convolved) {
            return graph.convolution("conv" + layer.number(), name(convolved.input()), convolved.convolution());
        } else if (layer instanceof PRelu pRelu) {
            return graph.pRelu("prelu" + layer.number(), name(pRelu.input()), pRelu.slopes());
        } else if (layer instanceof Sum sum) {
            return graph.sum("sum" + layer.number(), name(sum.left()), name(sum.right()));
        }
        return graph.flatten(EmbedderFile.OUTPUT, name(((Flattened) layer).input()));
    }

    private String name(int layer) {
        return layer == MobileLayer.IMAGE ? EmbedderFile.INPUT : names[layer];
    }
}
