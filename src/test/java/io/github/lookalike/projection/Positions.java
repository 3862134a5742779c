package io.github.lookalike.projection;

import java.util.Random;

/** Points of a map, as three axes. */
final class Positions {

    private Positions() {}

    /** Normally distributed on the first axes, 0 on the rest. */
    static double[][] gaussian(int n, int dimensions, double spread, long seed) {
        Random random = new Random(seed);
        double[][] positions = new double[3][n];
        for (int axis = 0; axis < dimensions; axis++) {
            for (int i = 0; i < n; i++) {
                positions[axis][i] = spread * random.nextGaussian();
            }
        }
        return positions;
    }
}
