package io.github.lookalike.projection;

import java.util.Arrays;
import java.util.function.IntConsumer;

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

    /** @param progress told how many iterations are done */
    void run(Cost cost, TsneOptions options, double learningRate, IntConsumer progress) throws InterruptedException {
        int early = Math.min(EXAGGERATED_ITERATIONS, options.iterations() / 4);
        for (int iteration = 0; iteration < options.iterations(); iteration++) {
            boolean isEarly = iteration < early;
            cost.compute(positions, isEarly ? options.exaggeration() : 1, gradient);
            for (int axis = 0; axis < options.dimensions(); axis++) {
                step(axis, isEarly ? EARLY_MOMENTUM : MOMENTUM, learningRate);
                centre(positions[axis]);
            }
            progress.accept(iteration + 1);
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

    /**
     * The cost of a map, KL(P‖Q) with qᵢⱼ = wᵢⱼ / Z, wᵢⱼ = 1 / (1 + d²) and Z their sum, and its gradient
     * 4 Σⱼ (pᵢⱼ − qᵢⱼ) wᵢⱼ (yᵢ − yⱼ) (van der Maaten and Hinton 2008, equation 5).
     */
    static final class Cost {

        private final Affinities affinities;
        private final Repulsion repulsion;
        private final Workers workers;
        private final double[][] pull;
        private final double[][] push;

        Cost(Affinities affinities, Repulsion repulsion, Workers workers) {
            this.affinities = affinities;
            this.repulsion = repulsion;
            this.workers = workers;
            pull = new double[3][affinities.size()];
            push = new double[3][affinities.size()];
        }

        /**
         * Computes the gradient.
         *
         * @param positions three axes of n coordinates; all 0 on an axis that isn't used
         * @param exaggeration by which P is multiplied
         * @param gradient is set, of the same shape
         */
        void compute(double[][] positions, double exaggeration, double[][] gradient) throws InterruptedException {
            repulsion.update(positions);
            double total = workers.sum(affinities.size(), (from, to) -> {
                pull(positions, from, to);
                return repulsion.compute(from, to, push);
            });
            double normaliser = Math.max(total, Double.MIN_NORMAL);
            for (int axis = 0; axis < 3; axis++) {
                for (int i = 0; i < affinities.size(); i++) {
                    gradient[axis][i] = 4 * (exaggeration * pull[axis][i] - push[axis][i] / normaliser);
                }
            }
        }

        private void pull(double[][] positions, int from, int to) {
            double[] x = positions[0];
            double[] y = positions[1];
            double[] z = positions[2];
            for (int i = from; i < to; i++) {
                int[] columns = affinities.columns()[i];
                double[] values = affinities.values()[i];
                double pullX = 0;
                double pullY = 0;
                double pullZ = 0;
                for (int e = 0; e < columns.length; e++) {
                    int j = columns[e];
                    double dx = x[i] - x[j];
                    double dy = y[i] - y[j];
                    double dz = z[i] - z[j];
                    double strength = values[e] / (1 + dx * dx + dy * dy + dz * dz);
                    pullX += strength * dx;
                    pullY += strength * dy;
                    pullZ += strength * dz;
                }
                pull[0][i] = pullX;
                pull[1][i] = pullY;
                pull[2][i] = pullZ;
            }
        }

        /** KL(P‖Q) in nats. */
        double divergence(double[][] positions) throws InterruptedException {
            repulsion.update(positions);
            int n = affinities.size();
            double logNormaliser = Math.log(workers.sum(n, (from, to) -> repulsion.compute(from, to, push)));
            return workers.sum(n, (from, to) -> {
                double sum = 0;
                for (int i = from; i < to; i++) {
                    for (int e = 0; e < affinities.columns()[i].length; e++) {
                        double p = affinities.values()[i][e];
                        int j = affinities.columns()[i][e];
                        if (p > 0) {
                            sum += p * (Math.log(p) + Math.log1p(squaredDistance(positions, i, j)) + logNormaliser);
                        }
                    }
                }
                return sum;
            });
        }

        private static double squaredDistance(double[][] positions, int i, int j) {
            double sum = 0;
            for (double[] axis : positions) {
                sum += (axis[i] - axis[j]) * (axis[i] - axis[j]);
            }
            return sum;
        }
    }
}
