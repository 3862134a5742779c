package io.github.lookalike.evaluation.metrics;

/**
 * How well L1 and L2 keep their ranking when the probe's vector is disturbed (cosine ranks as L2 does). Disturbances of
 * different numbers of components have the same L2 length, so that only their concentration differs: few components are
 * outliers, all components are noise. The disturbed vector is not scaled back to norm 1.
 *
 * @param components how many components of the probe are disturbed, chosen at random for each probe
 * @param size by how much each is moved, up or down at random
 * @param l1 agreement of the disturbed ranking with the undisturbed one by L1
 * @param l2 agreement of the disturbed ranking with the undisturbed one by L2
 */
public record Disturbance(int components, double size, RankAgreement l1, RankAgreement l2) {}
