package io.github.lookalike.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A network of dlib's build with few channels: every kind of block, shortcuts with fewer channels, convolutions that leave
 * less of the picture than the shortcut, and one over a single pixel.
 */
final class SmallNetwork {

    static final int ROWS = 39;
    static final int COLUMNS = 41;
    static final int OUTPUTS = 5;

    private final Random random = new Random(7);
    private final List<DlibLayer> layers = new ArrayList<>();

    private SmallNetwork() {}

    static List<DlibLayer> layers() {
        return new SmallNetwork().build();
    }

    private List<DlibLayer> build() {
        layers.add(new DlibLayer.RgbImage(new float[] {120, 110, 100}, ROWS, COLUMNS));
        convolution(3, 4, 7, 2, 0);
        layers.add(new DlibLayer.Relu());
        layers.add(new DlibLayer.MaxPool(3, 2));
        block(4, 4); // 8x8 pixels
        downBlock(4, 6); // 8x8 to 3x3, the shortcut to 4x4
        block(6, 6);
        downBlock(6, 6); // 4x4 to 1x1, the shortcut to 2x2
        layers.add(new DlibLayer.AveragePool(0, 1));
        layers.add(new DlibLayer.FullyConnected(6, OUTPUTS, values(6 * OUTPUTS)));
        return layers;
    }

    private void block(int inputs, int outputs) {
        layers.add(new DlibLayer.Mark());
        branch(inputs, outputs, 1, 1);
        sum();
    }

    private void downBlock(int inputs, int outputs) {
        layers.add(new DlibLayer.Mark());
        branch(inputs, outputs, 2, 0);
        layers.add(new DlibLayer.Mark());
        layers.add(new DlibLayer.Mark());
        layers.add(new DlibLayer.AveragePool(2, 2));
        sum();
    }

    private void branch(int inputs, int outputs, int stride, int padding) {
        convolution(inputs, outputs, 3, stride, padding);
        layers.add(new DlibLayer.Relu());
        convolution(outputs, outputs, 3, 1, 1);
    }

    private void sum() {
        layers.add(new DlibLayer.AddPrevious());
        layers.add(new DlibLayer.Relu());
    }

    private void convolution(int inputs, int outputs, int size, int stride, int padding) {
        Tensor.Shape shape = new Tensor.Shape(outputs, inputs, size, size);
        Tensor filters = new Tensor(shape, values(shape.size()));
        layers.add(new DlibLayer.Convolution(filters, values(outputs), stride, padding));
        layers.add(new DlibLayer.Affine(values(outputs), values(outputs)));
    }

    private float[] values(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat() - 0.4f;
        }
        return values;
    }
}
