package io.github.lookalike.evaluation.metrics;

import java.util.List;

/**
 * How alike two ways of ranking order the faces around each probe.
 *
 * @param kendallTauB mean over the probes of Kendall's tau-b between the distances of all other faces; 1 if always alike
 * @param overlap mean share of the k nearest that both have in common, 0 to 1
 * @param bestMatchChanges how many probes have another nearest face
 * @param probes how many probes there were
 */
public record RankAgreement(double kendallTauB, double overlap, int bestMatchChanges, int probes) {

    /** The share of probes with another nearest face. */
    public double shareOfChanges() {
        return (double) bestMatchChanges / probes;
    }

    /** The agreement around one probe. */
    static RankAgreement between(Neighbours a, Neighbours b, int k) {
        return new RankAgreement(a.kendallTauB(b), a.overlap(b, k), a.nearest() == b.nearest() ? 0 : 1, 1);
    }

    /** The agreement around several probes. */
    static RankAgreement mean(List<RankAgreement> agreements) {
        return new RankAgreement(
                agreements.stream()
                        .mapToDouble(RankAgreement::kendallTauB)
                        .average()
                        .orElseThrow(),
                agreements.stream()
                        .mapToDouble(RankAgreement::overlap)
                        .average()
                        .orElseThrow(),
                agreements.stream().mapToInt(RankAgreement::bestMatchChanges).sum(),
                agreements.size());
    }
}
