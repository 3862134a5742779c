package io.github.lookalike.convert;

import io.github.lookalike.convert.MobileLayer.Convolved;
import io.github.lookalike.convert.MobileLayer.Flattened;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A MobileFaceNet: convolutions, with and without PReLUs, and sums, and at last the one pixel that is left, flattened.
 *
 * @param input the picture that it takes
 * @param layers in the order of computation
 * @param outputs how many values it gives
 */
record MobileFaceNet(Extent input, List<MobileLayer> layers, int outputs) {

    /** The extents of a picture, without the batch. */
    record Extent(int channels, int rows, int columns) {
        @Override
        public String toString() {
            return rows + "x" + columns + "x" + channels;
        }
    }

    /** The same function with fewer multiplications: neighbouring linear layers of each pixel by itself are one. */
    MobileFaceNet folded() throws NetworkFormatException {
        Map<Integer, MobileLayer> byNumber = new HashMap<>();
        List<MobileLayer> folded = new ArrayList<>();
        for (MobileLayer layer : layers) {
            MobileLayer kept = layer;
            if (layer instanceof Convolved second
                    && byNumber.get(second.input()) instanceof Convolved first
                    && first.slopes().isEmpty()
                    && users(first.number()) == 1
                    && Pointwise.isWorthFolding(first.convolution(), second.convolution())) {
                folded.remove(first);
                Convolution both = Pointwise.fold(first.convolution(), second.convolution());
                kept = new Convolved(second.number(), first.input(), both, second.slopes());
            }
            byNumber.put(kept.number(), kept);
            folded.add(kept);
        }
        return new MobileFaceNet(input, folded, outputs);
    }

    private long users(int number) {
        return layers.stream()
                .flatMapToInt(MobileFaceNet::inputs)
                .filter(input -> input == number)
                .count();
    }

    private static IntStream inputs(MobileLayer layer) {
        if (layer instanceof Convolved convolved) {
            return IntStream.of(convolved.input());
        } else if (layer instanceof MobileLayer.Sum sum) {
            return IntStream.of(sum.left(), sum.right());
        }
        return IntStream.of(((Flattened) layer).input());
    }

    /**
     * The network with fewer outputs, whose cosines are nearly the same: {@link Pointwise#reduce}.
     *
     * @throws NetworkFormatException if it does not end in a linear layer of at least as many outputs
     */
    MobileFaceNet reduced(int size) throws NetworkFormatException {
        int last = layers.size() - 2;
        if (last >= 0
                && layers.get(last) instanceof Convolved linear
                && layers.get(last + 1) instanceof Flattened flat
                && flat.input() == linear.number()
                && linear.convolution().isPointwise()
                && size <= outputs
                && outputs <= Pointwise.MOST_OUTPUTS) {
            List<MobileLayer> reduced = new ArrayList<>(layers);
            Convolution fewer = Pointwise.reduce(linear.convolution(), size);
            reduced.set(last, new Convolved(linear.number(), linear.input(), fewer, linear.slopes()));
            return new MobileFaceNet(input, reduced, size);
        }
        throw new NetworkFormatException("the network ends in no linear layer of " + size + " to "
                + Pointwise.MOST_OUTPUTS + " values, flattened");
    }
}
