package io.github.lookalike.projection;

import java.util.Arrays;

/**
 * Gradient descent with momentum and a gain for each coordinate, which grows while its gradient keeps its direction
 * (Jacobs 1988, as in van der Maaten and Hinton 2008, section 3.4).
 */
final class TsneDescent {

    private static final int EXAGGERATED_ITERATIONS = 250;
    private static final double EARLY_MOMENTUM = 0.5;
    private static final double MOMENTUM = 0.8;
    private static final double GAIN_STEP = 0.2;
    private static final double GAIN_DECAY = 0.8;
    private static final double LEAST_GAIN = 0.01;

    /** No map is that wide: usual ones reach to 100 or so. */
    private static final double FARTHEST = 1e12;

    private final double[][] positions;
    private final double[][] gradient;
    private final double[][] velocity;
    private final double[][] gains;

    /** @param positions three axes of n coordinates, which the descent moves */
    TsneDescent(double[][] positions) {
        int n = positions[0].length;
        this.positions = positions;
        gradient = new double[3][n];
        velocity = new double[3][n];
        gains = new double[3][n];
        for (double[] axis : gains) {
            Arrays.fill(axis, 1);
        }
    }

    void run(TsneGradient cost, TsneOptions options, double learningRate, Tsne.Progress progress)
            throws InterruptedException {
        int early = Math.min(EXAGGERATED_ITERATIONS, options.iterations() / 4);
        for (int iteration = 0; iteration < options.iterations(); iteration++) {
            boolean isEarly = iteration < early;
            cost.compute(positions, isEarly ? options.exaggeration() : 1, gradient);
            for (int axis = 0; axis < options.dimensions(); axis++) {
                step(axis, isEarly ? EARLY_MOMENTUM : MOMENTUM, learningRate);
                centre(positions[axis]);
            }
            progress.iterationDone(iteration + 1, options.iterations());
        }
    }

    private void step(int axis, double momentum, double learningRate) {
        for (int i = 0; i < positions[axis].length; i++) {
            double slope = gradient[axis][i];
            boolean onward = slope * velocity[axis][i] < 0;
            double gain = onward ? gains[axis][i] + GAIN_STEP : Math.max(LEAST_GAIN, gains[axis][i] * GAIN_DECAY);
            gains[axis][i] = gain;
            velocity[axis][i] = momentum * velocity[axis][i] - learningRate * gain * slope;
            positions[axis][i] += velocity[axis][i];
        }
    }

    private static void centre(double[] axis) {
        double sum = 0;
        for (double value : axis) {
            sum += value;
        }
        double mean = sum / axis.length;
        for (int i = 0; i < axis.length; i++) {
            axis[i] -= mean;
            if (!(Math.abs(axis[i]) < FARTHEST)) {
                throw new ArithmeticException("the map flew apart; lower the learning rate");
            }
        }
    }
}
