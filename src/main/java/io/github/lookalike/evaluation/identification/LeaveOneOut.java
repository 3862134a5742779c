package io.github.lookalike.evaluation.identification;

import io.github.lookalike.evaluation.DistanceRows;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.Largest;
import io.github.lookalike.evaluation.identification.IdentificationReport.Misidentified;
import java.util.Arrays;
import java.util.List;

/** Ranks each probe's own person among all people; see {@link IdentificationReport}. */
final class LeaveOneOut implements DistanceRows.RowVisitor {

    private final LabelledSet set;
    private final int[] probesOfRank; // by rank - 1
    private final int[] lastProbeNearer; // by person: the last probe that the person was as near to as its own
    private final Largest<Misidentified> misidentified;

    LeaveOneOut(LabelledSet set, int limit) {
        this.set = set;
        probesOfRank = new int[set.people()];
        lastProbeNearer = new int[set.people()];
        Arrays.fill(lastProbeNearer, -1);
        misidentified = new Largest<>(limit);
    }

    @Override
    public void row(int probe, float[] distances) {
        int own = -1;
        int other = -1;
        for (int j = 0; j < distances.length; j++) {
            if (!set.samePerson(probe, j)) {
                other = other < 0 || distances[j] < distances[other] ? j : other;
            } else if (j != probe) {
                own = own < 0 || distances[j] < distances[own] ? j : own;
            }
        }
        if (own < 0) {
            return;
        }
        int rank = rank(probe, distances, distances[own]);
        probesOfRank[rank - 1]++;
        if (rank > 1) {
            misidentified.add(
                    (double) distances[own] - distances[other],
                    new Misidentified(
                            set.photo(probe),
                            rank,
                            set.photo(own),
                            distances[own],
                            set.photo(other),
                            distances[other]));
        }
    }

    private int rank(int probe, float[] distances, float own) {
        int rank = 1;
        for (int j = 0; j < distances.length; j++) {
            int person = set.person(j);
            if (distances[j] <= own && !set.samePerson(probe, j) && lastProbeNearer[person] != probe) {
                lastProbeNearer[person] = probe;
                rank++;
            }
        }
        return rank;
    }

    int probes() {
        return Arrays.stream(probesOfRank).sum();
    }

    /** The share of probes of this rank or a better one. */
    double shareWithin(int rank) {
        return (double) Arrays.stream(probesOfRank).limit(rank).sum() / probes();
    }

    List<Misidentified> misidentified() {
        return misidentified.items();
    }
}
