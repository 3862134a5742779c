package io.github.lookalike.evaluation.identification;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.LabelledPhoto;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.Largest;
import io.github.lookalike.evaluation.StratifiedSample;
import io.github.lookalike.evaluation.TooLittleDataException;
import java.util.List;

/**
 * How well vectors keep the constraint that FaceNet is trained on (Schroff, Kalenichenko, Philbin 2015, section 3.1):
 * for an anchor A, a positive P of the same person and a negative N of another,
 *
 * <pre>{@code d(A,P)² + margin < d(A,N)²}</pre>
 *
 * where d is the L2 distance. <em>Distances are squared</em> here, as in the paper, other than in all other reports; on
 * unit vectors they reach from 0 to 4. A triplet's loss is {@code max(0, d(A,P)² − d(A,N)² + margin)}.
 *
 * @param options margin, limit, seed
 * @param possible how many triplets the set has
 * @param evaluated how many of them were evaluated: all, or a sample
 * @param satisfied the share of triplets that keep the constraint
 * @param semiHard the share that don't, though the negative is farther than the positive
 * @param hard the share whose negative is as near as the positive, or nearer
 * @param meanLoss the mean of the triplets' losses, at least 0
 * @param hardest the evaluated triplets of the largest d(A,P)² − d(A,N)², the hardest first
 */
public record TripletReport(
        TripletOptions options,
        long possible,
        long evaluated,
        double satisfied,
        double semiHard,
        double hard,
        double meanLoss,
        List<HardTriplet> hardest) {

    /**
     * A triplet that is hard to get right.
     *
     * @param squaredToPositive d(A,P)²
     * @param squaredToNegative d(A,N)²
     * @param loss {@code max(0, d(A,P)² − d(A,N)² + margin)}
     */
    public record HardTriplet(
            LabelledPhoto anchor,
            LabelledPhoto positive,
            LabelledPhoto negative,
            double squaredToPositive,
            double squaredToNegative,
            double loss) {}

    public TripletReport {
        hardest = List.copyOf(hardest);
    }

    /**
     * The report of all triplets, or of a sample if they are more than the limit.
     *
     * @throws TooLittleDataException if there are not two people, or none with two faces
     */
    public static TripletReport of(LabelledSet set, TripletOptions options) {
        Triplets triplets = new Triplets(set);
        if (triplets.count() == 0) {
            throw new TooLittleDataException("triplets need two people, and two photos of one of them; there are "
                    + set.size() + " faces of " + set.people() + " people");
        }
        Tally tally = new Tally(set, options);
        StratifiedSample.of(triplets.count(), options.limit(), options.seed())
                .mapToObj(triplets::get)
                .forEachOrdered(tally::add);
        return tally.report(triplets.count());
    }

    private static final class Tally {

        private final LabelledSet set;
        private final TripletOptions options;
        private final Largest<HardTriplet> hardest;
        private long satisfied;
        private long hard;
        private long all;
        private double loss;

        Tally(LabelledSet set, TripletOptions options) {
            this.set = set;
            this.options = options;
            this.hardest = new Largest<>(options.hardest());
        }

        void add(Triplets.Triplet triplet) {
            double toPositive = squared(triplet.anchor(), triplet.positive());
            double toNegative = squared(triplet.anchor(), triplet.negative());
            double itsLoss = Math.max(0, toPositive - toNegative + options.margin());
            all++;
            satisfied += toPositive + options.margin() < toNegative ? 1 : 0;
            hard += toNegative <= toPositive ? 1 : 0;
            loss += itsLoss;
            hardest.add(
                    toPositive - toNegative,
                    new HardTriplet(
                            set.photo(triplet.anchor()),
                            set.photo(triplet.positive()),
                            set.photo(triplet.negative()),
                            toPositive,
                            toNegative,
                            itsLoss));
        }

        private double squared(int i, int j) {
            double distance = Metric.L2.distance(set.vector(i), set.vector(j));
            return distance * distance;
        }

        TripletReport report(long possible) {
            return new TripletReport(
                    options,
                    possible,
                    all,
                    (double) satisfied / all,
                    (double) (all - satisfied - hard) / all,
                    (double) hard / all,
                    loss / all,
                    hardest.items());
        }
    }
}
