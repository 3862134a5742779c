package io.github.lookalike.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The residual network of dlib's face recognition: a stem (convolution, relu, max pool), residual blocks, the mean over
 * the picture, a fully connected head. The input's mean and scale and all affine layers are folded into the
 * convolutions next to them.
 *
 * @param input what the network takes
 * @param stem the first convolution; it works on pixels of 0–255
 * @param stemPool follows the stem and its relu
 * @param blocks in the order of computation
 * @param head makes the embedding
 */
record DlibResNet(
        DlibLayer.RgbImage input,
        DlibLayer.Convolution stem,
        DlibLayer.MaxPool stemPool,
        List<Block> blocks,
        DlibLayer.FullyConnected head) {

    /**
     * {@code relu(second(relu(first(x))) + shortcut(x))}, the smaller term padded with zeros at its end.
     *
     * @param shortcutPool what the shortcut does; empty if it hands on {@code x} as it is
     */
    record Block(
            DlibLayer.Convolution first, DlibLayer.Convolution second, Optional<DlibLayer.AveragePool> shortcutPool) {}

    /**
     * Recognises the network in a list of layers.
     *
     * @param layers in the order of computation
     * @throws NetworkFormatException if another layer stands where one is expected
     */
    static DlibResNet of(List<DlibLayer> layers) throws NetworkFormatException {
        LayerCursor cursor = new LayerCursor(layers);
        DlibLayer.RgbImage input = cursor.next(DlibLayer.RgbImage.class);
        DlibLayer.Convolution stem = Folding.fold(input, nextConvolution(cursor));
        cursor.next(DlibLayer.Relu.class);
        DlibLayer.MaxPool stemPool = cursor.next(DlibLayer.MaxPool.class);
        List<Block> blocks = new ArrayList<>();
        while (cursor.isAt(DlibLayer.Mark.class)) {
            blocks.add(nextBlock(cursor));
        }
        cursor.next(DlibLayer.AveragePool.class);
        DlibLayer.FullyConnected head = cursor.next(DlibLayer.FullyConnected.class);
        cursor.expectEnd();
        return new DlibResNet(input, stem, stemPool, List.copyOf(blocks), head);
    }

    private static DlibLayer.Convolution nextConvolution(LayerCursor cursor) throws NetworkFormatException {
        return Folding.fold(cursor.next(DlibLayer.Convolution.class), cursor.next(DlibLayer.Affine.class));
    }

    private static Block nextBlock(LayerCursor cursor) throws NetworkFormatException {
        cursor.next(DlibLayer.Mark.class); // keeps the block's input
        DlibLayer.Convolution first = nextConvolution(cursor);
        cursor.next(DlibLayer.Relu.class);
        DlibLayer.Convolution second = nextConvolution(cursor);
        Optional<DlibLayer.AveragePool> shortcutPool = Optional.empty();
        if (cursor.isAt(DlibLayer.Mark.class)) {
            cursor.next(DlibLayer.Mark.class); // keeps what the convolutions made
            cursor.next(DlibLayer.Mark.class); // fetches the block's input
            shortcutPool = Optional.of(cursor.next(DlibLayer.AveragePool.class));
        }
        cursor.next(DlibLayer.AddPrevious.class);
        cursor.next(DlibLayer.Relu.class);
        return new Block(first, second, shortcutPool);
    }
}
