package io.github.lookalike.projection;

/**
 * Far groups of points push like as many points in their mean (van der Maaten 2014, section 4.2, after Barnes and
 * Hut 1986): n log n steps. A group counts as far if its size divided by its distance is less than theta.
 */
final class BarnesHutRepulsion implements Repulsion {

    private final SpaceTree tree;
    private final double squaredTheta;

    /** @param theta from 0, where every pair is computed, to 1 */
    BarnesHutRepulsion(int n, double theta) {
        tree = new SpaceTree(n);
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
            boolean far = tree.squaredSize[node] < squaredTheta * squaredDistance && (place < first || place >= end);
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
