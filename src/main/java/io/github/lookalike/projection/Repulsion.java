package io.github.lookalike.projection;

/**
 * What keeps the points of a map apart. The weight of two points at distance d is w = 1 / (1 + d²); a point is
 * pushed by the sum over all others of w² (yᵢ − yⱼ).
 */
sealed interface Repulsion permits ExactRepulsion, BarnesHutRepulsion {

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
}
