package io.github.lookalike.evaluation.identification;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.StratifiedSample;
import io.github.lookalike.evaluation.TooLittleDataException;
import io.github.lookalike.evaluation.TopK;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
 * @param shares how they fall into three kinds
 * @param meanLoss the mean of the triplets' losses, at least 0
 * @param hardest the evaluated triplets of the largest d(A,P)² − d(A,N)², one for each anchor, the hardest first
 */
public record TripletReport(
        Options options, long possible, long evaluated, Shares shares, double meanLoss, List<HardTriplet> hardest) {

    /**
     * Kinds of triplets, as shares of those evaluated; together 1.
     *
     * @param satisfied those that keep the constraint
     * @param semiHard those that don't, though the negative is farther than the positive
     * @param hard those whose negative is as near as the positive, or nearer
     */
    public record Shares(double satisfied, double semiHard, double hard) {}

    /**
     * A triplet that is hard to get right.
     *
     * @param squaredToPositive d(A,P)²
     * @param squaredToNegative d(A,N)²
     * @param loss {@code max(0, d(A,P)² − d(A,N)² + margin)}
     */
    public record HardTriplet(
            LabelledSet.Photo anchor,
            LabelledSet.Photo positive,
            LabelledSet.Photo negative,
            double squaredToPositive,
            double squaredToNegative,
            double loss) {

        private double hardness() {
            return squaredToPositive - squaredToNegative;
        }
    }

    public TripletReport {
        hardest = List.copyOf(hardest);
    }

    /**
     * The report of all triplets, or of a sample if they are more than the limit.
     *
     * @throws TooLittleDataException if there are not two people, or none with two faces
     */
    public static TripletReport of(LabelledSet set, Options options) {
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
        private final Options options;
        private final Map<Integer, HardTriplet> hardest = new LinkedHashMap<>(); // by anchor
        private long satisfied;
        private long hard;
        private long all;
        private double loss;

        Tally(LabelledSet set, Options options) {
            this.set = set;
            this.options = options;
        }

        void add(Triplets.Triplet triplet) {
            double toPositive = squared(triplet.anchor(), triplet.positive());
            double toNegative = squared(triplet.anchor(), triplet.negative());
            double itsLoss = Math.max(0, toPositive - toNegative + options.margin());
            all++;
            satisfied += toPositive + options.margin() < toNegative ? 1 : 0;
            hard += toNegative <= toPositive ? 1 : 0;
            loss += itsLoss;
            HardTriplet known = hardest.get(triplet.anchor());
            if (known == null || toPositive - toNegative > known.hardness()) {
                hardest.put(
                        triplet.anchor(),
                        new HardTriplet(
                                set.photo(triplet.anchor()),
                                set.photo(triplet.positive()),
                                set.photo(triplet.negative()),
                                toPositive,
                                toNegative,
                                itsLoss));
            }
        }

        private double squared(int i, int j) {
            double distance = Metric.L2.distance(set.vector(i), set.vector(j));
            return distance * distance;
        }

        TripletReport report(long possible) {
            TopK<HardTriplet> top = new TopK<>(options.hardest());
            hardest.values().forEach(triplet -> top.add(triplet.hardness(), triplet));
            return new TripletReport(
                    options,
                    possible,
                    all,
                    new Shares((double) satisfied / all, (double) (all - satisfied - hard) / all, (double) hard / all),
                    loss / all,
                    top.items());
        }
    }

    /**
     * How triplets are evaluated.
     *
     * @param margin by how much the squared distance to another person must exceed that to one's own, at least 0
     * @param limit how many triplets are evaluated at the most, at least 1; of more, a sample is drawn
     * @param seed of the sample
     * @param hardest how many of the hardest triplets are reported, at least 0
     */
    public record Options(double margin, long limit, long seed, int hardest) {

        /** FaceNet's margin α = 0.2 (Schroff et al. 2015, section 3.1), a million triplets, the ten hardest. */
        public static final Options DEFAULT = new Options(0.2, 1_000_000, 1, 10);

        public Options {
            if (!(margin >= 0 && margin < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the margin must be at least 0, not " + margin);
            }
            if (limit < 1) {
                throw new IllegalArgumentException("at least 1 triplet must be evaluated, not " + limit);
            }
            if (hardest < 0) {
                throw new IllegalArgumentException("the number of hardest triplets can't be " + hardest);
            }
        }
    }
}
