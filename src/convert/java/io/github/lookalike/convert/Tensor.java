package io.github.lookalike.convert;

/**
 * A tensor of four dimensions, the last one running fastest, as dlib and ONNX keep it.
 *
 * @param shape its extents
 * @param values as many as the shape has, not copied
 */
record Tensor(Shape shape, float[] values) {

    Tensor {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(
                    "a tensor of " + shape + " has " + shape.size() + " values, not " + values.length);
        }
    }

    /** The extents of a tensor: none negative, and a product that an array can hold. */
    record Shape(int samples, int channels, int rows, int columns) {

        Shape {
            if (samples < 0 || channels < 0 || rows < 0 || columns < 0) {
                throw new IllegalArgumentException(
                        "a negative extent in " + describe(samples, channels, rows, columns));
            }
            if ((double) samples * channels * rows * columns > Integer.MAX_VALUE / Float.BYTES) {
                throw new IllegalArgumentException(
                        describe(samples, channels, rows, columns) + " values are too many for one tensor");
            }
        }

        /** The number of values. */
        int size() {
            return samples * channels * rows * columns;
        }

        @Override
        public String toString() {
            return describe(samples, channels, rows, columns);
        }

        private static String describe(int samples, int channels, int rows, int columns) {
            return samples + "x" + channels + "x" + rows + "x" + columns;
        }
    }
}
