package io.github.lookalike.evaluation.identification;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceRows;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.PairCounts;
import io.github.lookalike.evaluation.PairSamples;
import io.github.lookalike.evaluation.Roc;
import io.github.lookalike.evaluation.Roc.Separation;
import io.github.lookalike.evaluation.TooLittleDataException;
import io.github.lookalike.evaluation.TopK;
import io.github.lookalike.evaluation.pairs.VerificationReport;
import java.util.Arrays;
import java.util.List;

/**
 * How well a metric finds a person among others. Each face in turn is the probe, all others are the gallery
 * (leave-one-out); people with a single face are in the gallery but can't be probes. A probe's rank is 1 plus the number
 * of other people with a face as near as the nearest of the probe's own person, or nearer: ties count against it.
 *
 * @param metric of the distances
 * @param faces how many faces there are
 * @param people how many people there are
 * @param ranks of the probes
 * @param pairs how many pairs of faces there are
 * @param separation of all pairs of faces
 * @param roc the corners of their ROC curve, at most {@value VerificationReport#ROC_POINTS}
 */
public record IdentificationReport(
        Metric metric,
        int faces,
        int people,
        Ranks ranks,
        PairCounts pairs,
        Separation separation,
        List<Roc.Point> roc) {

    static final int MISIDENTIFIED = 50;

    private static final double[] FAR_LIMITS = {1e-2, 1e-3, 1e-4, 1e-5};

    /**
     * How the probes fared.
     *
     * @param probes how many faces have another face of their person
     * @param rank1 the share of probes of rank 1
     * @param rank5 the share of probes of rank 1 to 5
     * @param misidentified probes of a rank above 1, at most {@value #MISIDENTIFIED}, those first whose own person is
     *     farther than the nearest other person by most
     */
    public record Ranks(int probes, double rank1, double rank5, List<Misidentified> misidentified) {

        public Ranks {
            misidentified = List.copyOf(misidentified);
        }
    }

    /**
     * A probe that another person is nearer to.
     *
     * @param probe the probe
     * @param rank of the probe's own person
     * @param own the nearest face of the probe's own person
     * @param ownDistance from the probe
     * @param other the nearest face of another person
     * @param otherDistance from the probe, at most {@code ownDistance}
     */
    public record Misidentified(
            LabelledSet.Photo probe,
            int rank,
            LabelledSet.Photo own,
            double ownDistance,
            LabelledSet.Photo other,
            double otherDistance) {}

    public IdentificationReport {
        roc = List.copyOf(roc);
    }

    /**
     * The report of all faces against all.
     *
     * @throws TooLittleDataException if there are not two people, or none with two faces
     */
    public static IdentificationReport of(Metric metric, LabelledSet set) {
        if (set.people() < 2 || set.people() == set.size()) {
            throw new TooLittleDataException(
                    "identification needs two people, and two photos of one of them; there are " + set.size()
                            + " faces of " + set.people() + " people");
        }
        LeaveOneOut ranks = new LeaveOneOut(set, MISIDENTIFIED);
        PairSamples.Collector collector = new PairSamples.Collector(set.largestDistance(metric));
        DistanceRows.forEach(set, metric, (i, distances) -> {
            ranks.row(i, distances);
            collector.addRow(set, i, distances);
        });
        PairSamples samples = collector.finish();
        Roc roc = new Roc(samples);
        return new IdentificationReport(
                metric,
                set.size(),
                set.people(),
                ranks.result(),
                samples.counts(),
                roc.separation(FAR_LIMITS),
                roc.points(VerificationReport.ROC_POINTS));
    }

    /** Ranks each probe's own person among all people; see {@link IdentificationReport}. */
    private static final class LeaveOneOut implements DistanceRows.RowVisitor {

        private final LabelledSet set;
        private final int[] probesOfRank; // by rank - 1
        private final int[] lastProbeNearer; // by person: the last probe that the person was as near to as its own
        private final TopK<Misidentified> misidentified;

        LeaveOneOut(LabelledSet set, int limit) {
            this.set = set;
            probesOfRank = new int[set.people()];
            lastProbeNearer = new int[set.people()];
            Arrays.fill(lastProbeNearer, -1);
            misidentified = new TopK<>(limit);
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

        Ranks result() {
            int probes = Arrays.stream(probesOfRank).sum();
            return new Ranks(probes, shareWithin(1, probes), shareWithin(5, probes), misidentified.items());
        }

        /** The share of probes of this rank or a better one. */
        private double shareWithin(int rank, int probes) {
            return (double) Arrays.stream(probesOfRank).limit(rank).sum() / probes;
        }
    }
}
