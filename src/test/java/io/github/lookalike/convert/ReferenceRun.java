package io.github.lookalike.convert;

import java.util.List;

/** Runs dlib's layers one by one in plain loops and doubles: slow, with nothing folded, to compare with. */
final class ReferenceRun {

    /** Channels × rows × columns; zero beyond the end. */
    private record Picture(int channels, int rows, int columns, double[] values) {

        Picture(int channels, int rows, int columns) {
            this(channels, rows, columns, new double[channels * rows * columns]);
        }

        double at(int channel, int row, int column) {
            boolean inside = row >= 0 && row < rows && column >= 0 && column < columns && channel < channels;
            return inside ? values[(channel * rows + row) * columns + column] : 0;
        }

        interface Value {
            double at(int channel, int row, int column);
        }

        static Picture of(int channels, int rows, int columns, Value value) {
            Picture picture = new Picture(channels, rows, columns);
            for (int i = 0; i < picture.values.length; i++) {
                picture.values[i] = value.at(i / (rows * columns), i / columns % rows, i % columns);
            }
            return picture;
        }

        Picture map(Value value) {
            return of(channels, rows, columns, value);
        }
    }

    private Picture flow;
    private Picture kept;
    private Picture branch;
    private int marks;

    private ReferenceRun() {}

    /** The output for one picture of 3 × rows × columns. */
    static double[] run(List<DlibLayer> layers, float[] picture) {
        ReferenceRun run = new ReferenceRun();
        for (DlibLayer layer : layers) {
            run.flow = run.apply(layer, picture);
        }
        return run.flow.values();
    }

    private Picture apply(DlibLayer layer, float[] input) {
        Picture x = flow;
        if (layer instanceof DlibLayer.RgbImage l) {
            return Picture.of(
                    3,
                    l.rows(),
                    l.columns(),
                    (c, row, column) -> (input[(c * l.rows() + row) * l.columns() + column] - l.mean()[c]) / 256.0);
        } else if (layer instanceof DlibLayer.Convolution l) {
            return convolution(x, l);
        } else if (layer instanceof DlibLayer.Affine l) {
            return x.map((c, row, column) -> l.gamma()[c] * x.at(c, row, column) + l.beta()[c]);
        } else if (layer instanceof DlibLayer.Relu) {
            return x.map((c, row, column) -> Math.max(0, x.at(c, row, column)));
        } else if (layer instanceof DlibLayer.MaxPool l) {
            return pool(x, l.size(), l.stride(), true);
        } else if (layer instanceof DlibLayer.AveragePool l) {
            return pool(x, l.size() == 0 ? x.rows() : l.size(), l.stride(), false);
        } else if (layer instanceof DlibLayer.Mark) {
            return mark(x);
        } else if (layer instanceof DlibLayer.AddPrevious) {
            return sum(x);
        } else if (layer instanceof DlibLayer.FullyConnected l) {
            return Picture.of(l.outputs(), 1, 1, (output, row, column) -> {
                double sum = 0;
                for (int i = 0; i < l.inputs(); i++) {
                    sum += x.values()[i] * l.weights()[i * l.outputs() + output];
                }
                return sum;
            });
        }
        throw new IllegalArgumentException("no reference for " + layer);
    }

    private static Picture convolution(Picture x, DlibLayer.Convolution l) {
        Tensor.Shape shape = l.filters().shape();
        int rows = (x.rows() + 2 * l.padding() - shape.rows()) / l.stride() + 1;
        int columns = (x.columns() + 2 * l.padding() - shape.columns()) / l.stride() + 1;
        return Picture.of(shape.samples(), rows, columns, (filter, row, column) -> {
            double sum = l.bias()[filter];
            for (int i = 0; i < shape.channels() * shape.rows() * shape.columns(); i++) {
                int down = row * l.stride() - l.padding() + i / shape.columns() % shape.rows();
                int right = column * l.stride() - l.padding() + i % shape.columns();
                double weight = l.filters().values()[filter * shape.channels() * shape.rows() * shape.columns() + i];
                sum += weight * x.at(i / (shape.rows() * shape.columns()), down, right);
            }
            return sum;
        });
    }

    private static Picture pool(Picture x, int size, int stride, boolean max) {
        int rows = (x.rows() - size) / stride + 1;
        int columns = (x.columns() - size) / stride + 1;
        return Picture.of(x.channels(), rows, columns, (c, row, column) -> {
            double largest = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (int i = 0; i < size * size; i++) {
                double value = x.at(c, row * stride + i / size, column * stride + i % size);
                largest = Math.max(largest, value);
                sum += value;
            }
            return max ? largest : sum / (size * size);
        });
    }

    /** The first mark of a block keeps its input, the second what the convolutions made, the third fetches the input. */
    private Picture mark(Picture x) {
        marks++;
        switch (marks) {
            case 1 -> kept = x;
            case 2 -> branch = x;
            default -> {
                return kept;
            }
        }
        return x;
    }

    private Picture sum(Picture x) {
        Picture other = marks == 1 ? kept : branch;
        marks = 0;
        return Picture.of(
                Math.max(x.channels(), other.channels()),
                Math.max(x.rows(), other.rows()),
                Math.max(x.columns(), other.columns()),
                (c, row, column) -> x.at(c, row, column) + other.at(c, row, column));
    }
}
