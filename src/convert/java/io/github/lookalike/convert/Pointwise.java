package io.github.lookalike.convert;

import java.util.Arrays;

/** Algebra of convolutions that are a matrix applied to each pixel by itself. */
final class Pointwise {

    /** As many as any face embedding has; the time it takes to reduce them grows with their cube. */
    static final int MOST_OUTPUTS = 512;

    private Pointwise() {}

    /** Whether both are linear maps of a pixel and one map in their stead has no more weights. */
    static boolean isWorthFolding(Convolution first, Convolution second) {
        if (!first.isPointwise() || !second.isPointwise()) {
            return false;
        }
        long weights = (long) first.filters().shape().channels() * second.bias().length;
        return weights
                <= (long) first.filters().values().length + second.filters().values().length;
    }

    /** The convolution that does what one and another upon it do. */
    static Convolution fold(Convolution first, Convolution second) throws NetworkFormatException {
        int inputs = first.filters().shape().channels();
        double[][] rows = product(matrix(second), affine(first));
        for (int output = 0; output < rows.length; output++) {
            rows[output][inputs] += second.bias()[output];
        }
        return pointwise(rows);
    }

    /**
     * Fewer outputs whose dot products and lengths are nearly the same: the outputs' coordinates along the first left
     * singular vectors of the affine map as a matrix, weights and bias side by side. A layer that was trained with weight
     * decay has next to no weights for the others. (MobileFaceNet's 129th singular value is 3e-4 of its first.)
     *
     * @param size how many, at most as many as there are
     */
    static Convolution reduce(Convolution convolution, int size) throws NetworkFormatException {
        double[][] affine = affine(convolution);
        Eigen eigen = Eigen.ofGram(affine);
        return pointwise(product(Arrays.copyOf(eigen.vectors(), size), affine));
    }

    /** The weights, outputs × inputs. */
    private static double[][] matrix(Convolution convolution) {
        int inputs = convolution.filters().shape().channels();
        double[][] rows = new double[convolution.bias().length][inputs];
        for (int i = 0; i < rows.length * inputs; i++) {
            rows[i / inputs][i % inputs] = convolution.filters().values()[i];
        }
        return rows;
    }

    /** The weights and as one more column the bias. */
    private static double[][] affine(Convolution convolution) {
        double[][] rows = matrix(convolution);
        for (int output = 0; output < rows.length; output++) {
            int inputs = rows[output].length;
            rows[output] = Arrays.copyOf(rows[output], inputs + 1);
            rows[output][inputs] = convolution.bias()[output];
        }
        return rows;
    }

    private static Convolution pointwise(double[][] affine) throws NetworkFormatException {
        int inputs = affine[0].length - 1;
        float[] weights = new float[affine.length * inputs];
        float[] bias = new float[affine.length];
        for (int output = 0; output < affine.length; output++) {
            for (int input = 0; input < inputs; input++) {
                weights[output * inputs + input] = finite(affine[output][input]);
            }
            bias[output] = finite(affine[output][inputs]);
        }
        Tensor filters = new Tensor(new Tensor.Shape(affine.length, inputs, 1, 1), weights);
        return new Convolution(filters, bias, 1, 1, Padding.NONE);
    }

    private static float finite(double value) throws NetworkFormatException {
        if (!Float.isFinite((float) value)) {
            throw new NetworkFormatException("weights of linear layers whose product is too large for 32 bits");
        }
        return (float) value;
    }

    private static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right[0].length];
        for (int row = 0; row < left.length; row++) {
            for (int inner = 0; inner < right.length; inner++) {
                for (int column = 0; column < right[inner].length; column++) {
                    product[row][column] += left[row][inner] * right[inner][column];
                }
            }
        }
        return product;
    }
}
