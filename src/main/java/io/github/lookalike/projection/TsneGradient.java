package io.github.lookalike.projection;

/**
 * The cost of a map, KL(P‖Q) with qᵢⱼ = wᵢⱼ / Z, wᵢⱼ = 1 / (1 + d²) and Z their sum, and its gradient
 * 4 Σⱼ (pᵢⱼ − qᵢⱼ) wᵢⱼ (yᵢ − yⱼ) (van der Maaten and Hinton 2008, equation 5).
 */
final class TsneGradient {

    private final Affinities affinities;
    private final Repulsion repulsion;
    private final Workers workers;
    private final double[][] pull;
    private final double[][] push;

    TsneGradient(Affinities affinities, Repulsion repulsion, Workers workers) {
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
