package io.github.lookalike.evaluation.metrics;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.metrics.MetricComparison.RankAgreement;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** A probe's rank list: all other faces of a set, by how near they are to it. */
final class RankList {

    private final int probe;
    private final int[] ranks; // of the distances, by face, the probe left out

    /**
     * @param probe the face that is left out
     * @param vector where distances are measured from: the probe's own vector, or a perturbed one
     */
    RankList(LabelledSet set, int probe, float[] vector, Metric metric) {
        this.probe = probe;
        this.ranks = KendallTau.ranks(IntStream.range(0, set.size())
                .filter(i -> i != probe)
                .mapToDouble(i -> metric.distance(vector, set.vector(i)))
                .toArray());
    }

    /** How alike both order the faces around this one probe. */
    RankAgreement agreement(RankList other, int k) {
        return new RankAgreement(kendallTauB(other), overlap(other, k), nearest() == other.nearest() ? 0 : 1, 1);
    }

    /** Kendall's tau-b between the orders in which both have the faces. */
    private double kendallTauB(RankList other) {
        return KendallTau.b(ranks, other.ranks);
    }

    /** The nearest face; of equally near ones, the first. */
    int nearest() {
        return face(nearestPlaces(1)[0]);
    }

    /** The share of the k nearest that the other has among their k nearest, too. */
    private double overlap(RankList other, int k) {
        Set<Integer> shared = new HashSet<>();
        int[] places = nearestPlaces(k);
        for (int place : places) {
            shared.add(place);
        }
        long common =
                IntStream.of(other.nearestPlaces(k)).filter(shared::contains).count();
        return (double) common / places.length;
    }

    private int face(int place) {
        return place < probe ? place : place + 1;
    }

    /** Insertion into a short sorted list: k is small. */
    private int[] nearestPlaces(int k) {
        int[] nearest = new int[Math.min(k, ranks.length)];
        int found = 0;
        for (int place = 0; place < ranks.length; place++) {
            if (found == nearest.length && ranks[place] >= ranks[nearest[found - 1]]) {
                continue;
            }
            int at = found < nearest.length ? found++ : found - 1;
            while (at > 0 && ranks[place] < ranks[nearest[at - 1]]) {
                nearest[at] = nearest[at - 1];
                at--;
            }
            nearest[at] = place;
        }
        return nearest;
    }
}
