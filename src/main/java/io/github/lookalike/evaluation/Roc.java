package io.github.lookalike.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * The receiver operating characteristic of distances: a pair is accepted as one person when its distance is at most a
 * threshold. Pairs in which a face was missed are never accepted, so that they count as false rejects when they show one
 * person (as NIST's face recognition evaluations do with photos of which no template can be made).
 */
public final class Roc {

    private final PairSamples samples;
    private final PairCounts all;

    /** @throws TooLittleDataException if there is no pair of one person, or none of two */
    public Roc(PairSamples samples) {
        this(samples, new PairCounts(0, 0));
    }

    /** @param missed pairs beside the samples */
    public Roc(PairSamples samples, PairCounts missed) {
        if (samples.same().isEmpty() || samples.different().isEmpty()) {
            throw new TooLittleDataException("no ROC of " + samples.same().count() + " pairs of one person and "
                    + samples.different().count() + " pairs of two people: both kinds are needed");
        }
        this.samples = samples;
        this.all = samples.counts().plus(missed);
    }

    public Separation separation(double... farLimits) {
        Curve curve = new Curve();
        samples.walk((distance, same, different) -> curve.lineTo(same, different));
        curve.lineTo(all.same(), all.different()); // the pairs with a missed face, as if infinitely far apart
        List<OperatingPoint> points = new ArrayList<>();
        for (double limit : farLimits) {
            points.add(operatingPoint(limit));
        }
        return new Separation(curve.area, curve.equalErrorRate, points);
    }

    private OperatingPoint operatingPoint(double limit) {
        // 0.29 * 100 is a little less than 29: the tolerance keeps the 29th false accept.
        double allowed = limit * all.different() * (1 + 1e-12);
        Point[] last = {point(nothingAccepted(), 0, 0)};
        samples.walk((distance, same, different) -> {
            if (different <= allowed) {
                last[0] = point(distance, same, different);
            }
        });
        return new OperatingPoint(limit, last[0].threshold(), last[0].far(), last[0].tar(), allowed >= 1);
    }

    /**
     * The curve's corners, from nothing accepted to everything; evenly thinned out if there are more than the limit.
     *
     * @param limit at least 2
     */
    public List<Point> points(int limit) {
        List<Point> corners = new ArrayList<>();
        corners.add(point(nothingAccepted(), 0, 0));
        samples.walk((distance, same, different) -> {
            Point next = point(distance, same, different);
            int last = corners.size() - 1;
            if (last > 0 && isStraight(corners.get(last - 1), corners.get(last), next)) {
                corners.set(last, next);
            } else {
                corners.add(next);
            }
        });
        if (corners.size() <= limit) {
            return corners;
        }
        List<Point> thinned = new ArrayList<>(limit);
        for (int i = 0; i < limit; i++) {
            thinned.add(corners.get((int) ((long) i * (corners.size() - 1) / (limit - 1))));
        }
        return thinned;
    }

    private static boolean isStraight(Point a, Point b, Point c) {
        return a.far() == b.far() && b.far() == c.far() || a.tar() == b.tar() && b.tar() == c.tar();
    }

    private double nothingAccepted() {
        return Math.nextDown(
                Math.min(samples.same().smallest(), samples.different().smallest()));
    }

    private Point point(double threshold, long same, long different) {
        return new Point(threshold, (double) different / all.different(), (double) same / all.same());
    }

    /** The curve from (0, 0) on, its area and its crossing with the line on which both errors are equal. */
    private final class Curve {
        private double far;
        private double tar;
        private double area;
        private double equalErrorRate = Double.NaN;

        void lineTo(long same, long different) {
            double nextFar = (double) different / all.different();
            double nextTar = (double) same / all.same();
            area += (nextFar - far) * (tar + nextTar) / 2;
            double before = far + tar - 1; // false accepts less false rejects
            double after = nextFar + nextTar - 1;
            if (before < 0 && after >= 0) {
                equalErrorRate = far + before / (before - after) * (nextFar - far);
            }
            far = nextFar;
            tar = nextTar;
        }
    }

    /**
     * The loosest threshold that keeps a limit on false accepts, among the distances that were measured; nothing is
     * interpolated.
     *
     * @param farLimit the limit, above 0 and at most 1
     * @param threshold the largest distance that is accepted
     * @param far the false accept rate at the threshold, at most the limit
     * @param tar the true accept rate at the threshold
     * @param resolved whether there are pairs of two people enough for one of them to be accepted under the limit;
     *     otherwise {@code tar} is merely the rate without any false accept
     */
    public record OperatingPoint(double farLimit, double threshold, double far, double tar, boolean resolved) {}

    /**
     * What happens when all pairs up to a distance are accepted as one person.
     *
     * @param threshold the largest distance that is accepted
     * @param far false accept rate: the share of pairs of two people that are accepted, 0 to 1
     * @param tar true accept rate: the share of pairs of one person that are accepted, 0 to 1
     */
    public record Point(double threshold, double far, double tar) {}

    /**
     * How well distances tell pairs of one person from pairs of two, over all thresholds.
     *
     * @param auc area under the ROC curve: the chance that a pair of one person is nearer than a pair of two, ties
     *     counting half; 0 to 1
     * @param eer equal error rate: where the ROC curve, its points joined by straight lines, has as many false accepts
     *     as false rejects; 0 to 1
     * @param operatingPoints the true accept rate at some false accept rates
     */
    public record Separation(double auc, double eer, List<OperatingPoint> operatingPoints) {

        public Separation {
            operatingPoints = List.copyOf(operatingPoints);
        }
    }
}
