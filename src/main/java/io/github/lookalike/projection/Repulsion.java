package io.github.lookalike.projection;

/**
 * What keeps the points of a map apart. The weight of two points at distance d is w = 1 / (1 + d²); a point is
 * pushed by the sum over all others of w² (yᵢ − yⱼ).
 */
sealed interface Repulsion {

    /** To be called whenever the points have moved. */
    void update(double[][] positions);

    /**
     * Computes the push on some of the points; which ones, is the implementation's choice, but ranges that together
     * are 0 to n bring every point once. Safe for use by several threads.
     *
     * @param push is set for those points: three axes of n
     * @return the sum of the weights of those points with every other
     */
    double compute(int from, int to, double[][] push);

    /**
     * Every pair of points: n² steps. In plain loops, since ND4J passes over an n × n matrix in memory a dozen times for
     * the same: 200 ms for 2,000 points, where these take 9 on one core.
     */
    final class Exact implements Repulsion {

        private double[][] positions;

        @Override
        public void update(double[][] positions) {
            this.positions = positions;
        }

        @Override
        public double compute(int from, int to, double[][] push) {
            double[] x = positions[0];
            double[] y = positions[1];
            double[] z = positions[2];
            double weights = 0;
            for (int i = from; i < to; i++) {
                double pushX = 0;
                double pushY = 0;
                double pushZ = 0;
                double sum = 0;
                for (int j = 0; j < x.length; j++) {
                    double dx = x[i] - x[j];
                    double dy = y[i] - y[j];
                    double dz = z[i] - z[j];
                    double weight = 1 / (1 + dx * dx + dy * dy + dz * dz);
                    double square = weight * weight;
                    pushX += square * dx;
                    pushY += square * dy;
                    pushZ += square * dz;
                    sum += weight;
                }
                push[0][i] = pushX;
                push[1][i] = pushY;
                push[2][i] = pushZ;
                weights += sum - 1; // less the point's own, which pushes nothing
            }
            return weights;
        }
    }

    /**
     * Far groups of points push like as many points in their mean (van der Maaten 2014, section 4.2, after Barnes and
     * Hut 1986): n log n steps. A group counts as far if its size divided by its distance is less than theta.
     */
    final class BarnesHut implements Repulsion {

        private final Octree tree;
        private final double squaredTheta;

        /** @param theta from 0, where every pair is computed, to 1 */
        BarnesHut(int n, double theta) {
            tree = new Octree(n);
            squaredTheta = theta * theta;
        }

        @Override
        public void update(double[][] positions) {
            tree.build(positions);
        }

        /** The points are those at these places in the tree's order: neighbours, which walk the same nodes. */
        @Override
        public double compute(int from, int to, double[][] push) {
            double weights = 0;
            double[] sums = new double[3];
            for (int place = from; place < to; place++) {
                weights += push(place, sums) - 1; // less the point's own, which pushes nothing
                int point = tree.order[place];
                push[0][point] = sums[0];
                push[1][point] = sums[1];
                push[2][point] = sums[2];
            }
            return weights;
        }

        private double push(int place, double[] sums) {
            double[][] points = tree.points;
            double x = points[0][place];
            double y = points[1][place];
            double z = points[2][place];
            double pushX = 0;
            double pushY = 0;
            double pushZ = 0;
            double weights = 0;
            int node = 0;
            while (node < tree.nodes) {
                double dx = x - tree.centre[0][node];
                double dy = y - tree.centre[1][node];
                double dz = z - tree.centre[2][node];
                double squaredDistance = dx * dx + dy * dy + dz * dz;
                int first = tree.first[node];
                int end = first + tree.count[node];
                boolean far =
                        tree.squaredSize[node] < squaredTheta * squaredDistance && (place < first || place >= end);
                if (far) {
                    double weight = 1 / (1 + squaredDistance);
                    double total = weight * tree.count[node];
                    double square = weight * total;
                    pushX += square * dx;
                    pushY += square * dy;
                    pushZ += square * dz;
                    weights += total;
                    node = tree.next[node];
                } else if (tree.leaf[node]) {
                    for (int p = first; p < end; p++) {
                        double px = x - points[0][p];
                        double py = y - points[1][p];
                        double pz = z - points[2][p];
                        double weight = 1 / (1 + px * px + py * py + pz * pz);
                        double square = weight * weight;
                        pushX += square * px;
                        pushY += square * py;
                        pushZ += square * pz;
                        weights += weight;
                    }
                    node = tree.next[node];
                } else {
                    node++;
                }
            }
            sums[0] = pushX;
            sums[1] = pushY;
            sums[2] = pushZ;
            return weights;
        }
    }
}
