package io.github.lookalike.convert;

import java.util.List;

/**
 * Draws dlib's residual network as an ONNX graph: {@value EmbedderFile#INPUT}, batch × 3 × rows × columns, RGB of 0–255,
 * to {@value EmbedderFile#OUTPUT}, batch × the head's outputs, not normalised.
 */
final class DlibResNetGraph {

    /** What flows through the graph: a value's name and its extents without the batch. */
    private record Picture(String name, int channels, int rows, int columns) {

        Picture {
            if (rows < 1 || columns < 1) {
                throw new IllegalArgumentException(name + " leaves nothing of the picture: " + rows + "x" + columns);
            }
        }

        Picture renamed(String newName) {
            return new Picture(newName, channels, rows, columns);
        }

        /** What a window makes of it that moves over it by the stride. */
        Picture windowed(String newName, int newChannels, int size, int stride, int padding) {
            return new Picture(
                    newName,
                    newChannels,
                    windows(rows, size, stride, padding),
                    windows(columns, size, stride, padding));
        }

        private static int windows(int extent, int size, int stride, int padding) {
            int room = extent + 2 * padding - size;
            return room < 0 ? 0 : room / stride + 1;
        }
    }

    private final OnnxGraph graph = new OnnxGraph("face-embedding");

    private DlibResNetGraph() {}

    /** The network as a graph, ready to be written. */
    static OnnxGraph of(DlibResNet network) {
        DlibResNetGraph builder = new DlibResNetGraph();
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
        graph.input(EmbedderFile.INPUT, channels, input.rows(), input.columns());
        Picture image = new Picture(EmbedderFile.INPUT, channels, input.rows(), input.columns());
        Picture features = relu("stem.relu", convolution("stem.conv", image, network.stem()));
        DlibLayer.MaxPool pool = network.stemPool();
        graph.maxPool("stem.pool", features.name(), pool.size(), pool.stride());
        return features.windowed("stem.pool", features.channels(), pool.size(), pool.stride(), 0);
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
        return relu(name + ".relu2", paddedBranch.renamed(name + ".sum"));
    }

    private void head(Picture features, DlibLayer.FullyConnected head) {
        requireChannels(EmbedderFile.OUTPUT, head.inputs(), features);
        String mean = graph.globalAveragePool("head.mean", features.name());
        graph.fullyConnected(EmbedderFile.OUTPUT, graph.flatten("head.flat", mean), head);
        graph.output(EmbedderFile.OUTPUT, head.outputs());
    }

    private Picture convolution(String name, Picture input, DlibLayer.Convolution convolution) {
        boolean onePixel = input.rows() == 1 && input.columns() == 1;
        requireChannels(name, convolution.filters().shape().channels(), input);
        DlibLayer.Convolution needed = onePixel ? Folding.centre(convolution) : convolution;
        Padding padding = Padding.of(needed.padding());
        graph.convolution(
                name, input.name(), new Convolution(needed.filters(), needed.bias(), 1, needed.stride(), padding));
        Tensor.Shape filters = needed.filters().shape();
        return input.windowed(name, filters.samples(), filters.rows(), needed.stride(), needed.padding());
    }

    private Picture averagePool(String name, Picture input, DlibLayer.AveragePool pool) {
        graph.averagePool(name, input.name(), pool.size(), pool.stride());
        return input.windowed(name, input.channels(), pool.size(), pool.stride(), 0);
    }

    private Picture relu(String name, Picture input) {
        graph.relu(name, input.name());
        return input.renamed(name);
    }

    /** Zeros at the end of every dimension in which the other picture is larger. */
    private Picture zeroPad(String name, Picture input, Picture other) {
        int channels = Math.max(input.channels(), other.channels());
        int rows = Math.max(input.rows(), other.rows());
        int columns = Math.max(input.columns(), other.columns());
        Picture padded = new Picture(name, channels, rows, columns);
        if (padded.equals(input.renamed(name))) {
            return input;
        }
        graph.zeroPad(name, input.name(), channels - input.channels(), rows - input.rows(), columns - input.columns());
        return padded;
    }

    private static void requireChannels(String name, int wanted, Picture input) {
        if (wanted != input.channels()) {
            throw new IllegalArgumentException(
                    name + " takes " + wanted + " channels, but " + input.name() + " has " + input.channels());
        }
    }
}
