package io.github.lookalike.convert;

import java.util.List;

/**
 * Draws dlib's residual network as an ONNX graph: {@value #INPUT}, batch × 3 × rows × columns, RGB of 0–255, to
 * {@value #OUTPUT}, batch × the head's outputs, not normalised.
 */
final class EmbedderGraph {

    static final String INPUT = "image";
    static final String OUTPUT = "embedding";

    /** What flows through the graph: a value's name and its extents without the batch. */
    private record Picture(String name, int channels, int rows, int columns) {

        Picture shrunk(String newName, int newChannels, int size, int stride, int padding) {
            return new Picture(
                    newName,
                    newChannels,
                    (rows + 2 * padding - size) / stride + 1,
                    (columns + 2 * padding - size) / stride + 1);
        }
    }

    private final OnnxGraph graph = new OnnxGraph("face-embedding");

    private EmbedderGraph() {}

    /** The network as a graph, ready to be written. */
    static OnnxGraph of(DlibResNet network) {
        EmbedderGraph builder = new EmbedderGraph();
        Picture features = builder.stem(network);
        List<DlibResNet.Block> blocks = network.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            features = builder.block("block" + (i + 1), features, blocks.get(i));
        }
        builder.head(features, network.head());
        return builder.graph;
    }

    private Picture stem(DlibResNet network) {
        DlibLayer.RgbImage input = network.input();
        int channels = input.mean().length;
        graph.input(INPUT, channels, input.rows(), input.columns());
        Picture image = new Picture(INPUT, channels, input.rows(), input.columns());
        Picture features = relu("stem.relu", convolution("stem.conv", image, Folding.fold(input, network.stem())));
        DlibLayer.MaxPool pool = network.stemPool();
        graph.maxPool("stem.pool", features.name(), pool.size(), pool.stride());
        return features.shrunk("stem.pool", features.channels(), pool.size(), pool.stride(), 0);
    }

    private Picture block(String name, Picture input, DlibResNet.Block block) {
        Picture inner = relu(name + ".relu1", convolution(name + ".conv1", input, block.first()));
        Picture branch = convolution(name + ".conv2", inner, block.second());
        Picture shortcut = block.shortcutPool()
                .map(pool -> averagePool(name + ".pool", input, pool))
                .orElse(input);
        Picture paddedBranch = zeroPad(name + ".conv2.padded", branch, shortcut);
        Picture paddedShortcut = zeroPad(name + ".shortcut.padded", shortcut, branch);
        graph.sum(name + ".sum", paddedBranch.name(), paddedShortcut.name());
        return relu(name + ".relu2", renamed(name + ".sum", paddedBranch));
    }

    private void head(Picture features, DlibLayer.FullyConnected head) {
        String mean = graph.globalAveragePool("head.mean", features.name());
        graph.fullyConnected(OUTPUT, graph.flatten("head.flat", mean), head);
        graph.output(OUTPUT, head.outputs());
    }

    private Picture convolution(String name, Picture input, DlibLayer.Convolution convolution) {
        boolean onePixel = input.rows() == 1 && input.columns() == 1;
        DlibLayer.Convolution needed = onePixel ? Folding.centre(convolution) : convolution;
        graph.convolution(name, input.name(), needed);
        DlibTensor.Shape filters = needed.filters().shape();
        return input.shrunk(name, filters.samples(), filters.rows(), needed.stride(), needed.padding());
    }

    private Picture averagePool(String name, Picture input, DlibLayer.AveragePool pool) {
        graph.averagePool(name, input.name(), pool.size(), pool.stride());
        return input.shrunk(name, input.channels(), pool.size(), pool.stride(), 0);
    }

    private Picture relu(String name, Picture input) {
        graph.relu(name, input.name());
        return renamed(name, input);
    }

    /** Zeros at the end of every dimension in which the other picture is larger. */
    private Picture zeroPad(String name, Picture input, Picture other) {
        int channels = Math.max(input.channels(), other.channels());
        int rows = Math.max(input.rows(), other.rows());
        int columns = Math.max(input.columns(), other.columns());
        Picture padded = new Picture(name, channels, rows, columns);
        if (padded.equals(renamed(name, input))) {
            return input;
        }
        graph.zeroPad(name, input.name(), channels - input.channels(), rows - input.rows(), columns - input.columns());
        return padded;
    }

    private static Picture renamed(String name, Picture picture) {
        return new Picture(name, picture.channels(), picture.rows(), picture.columns());
    }
}
