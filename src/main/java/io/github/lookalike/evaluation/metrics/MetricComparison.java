package io.github.lookalike.evaluation.metrics;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceSummary;
import io.github.lookalike.evaluation.LabelledSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What difference the choice of a metric makes to a set of faces. Each probe ranks all other faces, of whatever person.
 *
 * <p>{@link MetricComparer} computes it. {@link Metric#L2} and {@link Metric#COSINE} rank unit vectors alike, for
 * {@code cosine = L2² / 2}; the {@linkplain #findings() findings} say so along with the figures.
 *
 * @param options of the comparison
 * @param faces how many faces there are
 * @param probes how many of them were probes
 * @param spreads of the distances between the probes and all faces, by metric
 * @param agreements between the rankings of every two metrics
 * @param changedMatches the probes whose nearest face depends on the metric
 * @param componentShare how much the largest differences contribute, over all pairs of probes
 * @param perturbations what disturbed components do to the ranking: one component, a few, all
 */
public record MetricComparison(
        Options options,
        int faces,
        int probes,
        List<Spread> spreads,
        List<Agreement> agreements,
        List<ChangedMatch> changedMatches,
        ComponentShare componentShare,
        List<Perturbation> perturbations) {

    /** How widely a metric's distances are spread; see {@link DistanceSummary#coefficientOfVariation()}. */
    public record Spread(Metric metric, DistanceSummary distances) {}

    /** How alike two metrics rank. */
    public record Agreement(Metric first, Metric second, RankAgreement agreement) {}

    /**
     * A probe whose nearest face depends on the metric.
     *
     * @param nearest the nearest face by metric
     */
    public record ChangedMatch(LabelledSet.Photo probe, Map<Metric, LabelledSet.Photo> nearest) {}

    public MetricComparison {
        spreads = List.copyOf(spreads);
        agreements = List.copyOf(agreements);
        changedMatches = List.copyOf(changedMatches);
        perturbations = List.copyOf(perturbations);
    }

    /** How alike two different metrics rank, in either order. */
    public RankAgreement agreement(Metric first, Metric second) {
        return agreements.stream()
                .filter(pair -> pair.first() == first && pair.second() == second
                        || pair.first() == second && pair.second() == first)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(first + " and " + second + " were not compared"))
                .agreement();
    }

    /** A metric's spread. */
    public DistanceSummary spread(Metric metric) {
        return spreads.stream()
                .filter(spread -> spread.metric() == metric)
                .findFirst()
                .orElseThrow()
                .distances();
    }

    /** What the figures mean, a sentence each. */
    public List<String> findings() {
        return Findings.of(this);
    }

    /**
     * How metrics are compared.
     *
     * @param k how many nearest faces the overlap looks at, at least 1
     * @param probes how many faces are probes at the most, at least 1; of more, a sample is drawn
     * @param seed of the sample and of the perturbations
     * @param perturbation the L2 length of the perturbations, in standard deviations of a component; at least 0
     */
    public record Options(int k, int probes, long seed, double perturbation) {

        /**
         * The five nearest, five hundred probes, and perturbations of ten standard deviations: gross when in one
         * component.
         */
        public static final Options DEFAULT = new Options(5, 500, 1, 10);

        public Options {
            if (k < 1) {
                throw new IllegalArgumentException("the overlap must be of at least 1 face, not " + k);
            }
            if (probes < 1) {
                throw new IllegalArgumentException("at least 1 probe is needed, not " + probes);
            }
            if (!(perturbation >= 0 && perturbation < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the disturbance must be at least 0, not " + perturbation);
            }
        }
    }

    /**
     * How much of a distance comes from the components in which two vectors differ most: the more, the more a single odd
     * component can do.
     *
     * @param largest how many components that is, 5 % of all (at least 1)
     * @param components how many components a vector has
     * @param ofL1 their mean share of the L1 distance, 0 to 1
     * @param ofSquaredL2 their mean share of the squared L2 distance, 0 to 1
     */
    public record ComponentShare(int largest, int components, double ofL1, double ofSquaredL2) {}

    /**
     * A perturbation test: how well L1 and L2 keep their ranking when the probe's vector is disturbed (cosine ranks as
     * L2 does). Perturbations of different numbers of components have the same L2 length, so that only their
     * concentration differs: few components are outliers, all components are noise. The disturbed vector is not scaled
     * back to norm 1.
     *
     * @param components how many components of the probe are disturbed, chosen at random for each probe
     * @param size by how much each is moved, up or down at random
     * @param l1 agreement of the disturbed ranking with the undisturbed one by L1
     * @param l2 agreement of the disturbed ranking with the undisturbed one by L2
     */
    public record Perturbation(int components, double size, RankAgreement l1, RankAgreement l2) {}

    /**
     * Rank correlation: how alike two ways of ranking order the faces around each probe.
     *
     * @param kendallTauB mean over the probes of Kendall's tau-b between the distances of all other faces; 1 if always
     *     alike
     * @param overlap mean share of the k nearest that both have in common, 0 to 1
     * @param bestMatchChanges how many probes have another nearest face
     * @param probes how many probes there were
     */
    public record RankAgreement(double kendallTauB, double overlap, int bestMatchChanges, int probes) {

        /** The share of probes with another nearest face. */
        public double shareOfChanges() {
            return (double) bestMatchChanges / probes;
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
                    agreements.stream()
                            .mapToInt(RankAgreement::bestMatchChanges)
                            .sum(),
                    agreements.size());
        }
    }

    /** Puts the figures into words. */
    private static final class Findings {

        private Findings() {}

        static List<String> of(MetricComparison comparison) {
            List<String> findings = new ArrayList<>();
            RankAgreement alike = comparison.agreement(Metric.L2, Metric.COSINE);
            findings.add(say(
                    "L2 and cosine rank unit vectors alike, for cosine = L2² / 2: measured, Kendall's tau-b is %.4f, and the"
                            + " nearest face differs for %d of %d probes.",
                    alike.kendallTauB(), alike.bestMatchChanges(), alike.probes()));
            RankAgreement l1 = comparison.agreement(Metric.L1, Metric.L2);
            findings.add(say(
                    "L1 against L2: Kendall's tau-b is %.3f, they share %.0f %% of the %d nearest faces, and the"
                            + " nearest face differs for %d of %d probes.",
                    l1.kendallTauB(),
                    100 * l1.overlap(),
                    Math.min(comparison.options().k(), comparison.faces() - 1),
                    l1.bestMatchChanges(),
                    l1.probes()));
            findings.add(say(
                    "Distances spread by %.1f %% of their mean for L1, %.1f %% for L2, %.1f %% for cosine, which is a square.",
                    percentSpread(comparison, Metric.L1),
                    percentSpread(comparison, Metric.L2),
                    percentSpread(comparison, Metric.COSINE)));
            ComponentShare share = comparison.componentShare();
            findings.add(say(
                    "The %d of %d components that differ most make up %.0f %% of an L1 distance and %.0f %% of a squared L2"
                            + " distance.",
                    share.largest(), share.components(), 100 * share.ofL1(), 100 * share.ofSquaredL2()));
            comparison.perturbations().forEach(perturbation -> findings.add(of(perturbation, share.components())));
            return List.copyOf(findings);
        }

        private static double percentSpread(MetricComparison comparison, Metric metric) {
            return 100 * comparison.spread(metric).coefficientOfVariation();
        }

        private static String of(Perturbation perturbation, int components) {
            double l1 = perturbation.l1().kendallTauB();
            double l2 = perturbation.l2().kendallTauB();
            boolean outlier = perturbation.components() < components;
            String verdict = Math.abs(l1 - l2) < 0.001
                    ? "neither holds its ranking better"
                    : (l1 > l2 ? "L1" : "L2") + " is the more "
                            + (outlier ? "robust against such outliers" : "stable under such noise");
            return say(
                    "With %d of %d components disturbed by %.3f each, L1 keeps a tau-b of %.3f and L2 of %.3f with the"
                            + " undisturbed ranking, and the nearest face changes for %.0f %% and %.0f %% of the probes: %s.",
                    perturbation.components(),
                    components,
                    perturbation.size(),
                    l1,
                    l2,
                    100 * perturbation.l1().shareOfChanges(),
                    100 * perturbation.l2().shareOfChanges(),
                    verdict);
        }

        private static String say(String format, Object... figures) {
            return String.format(Locale.ROOT, format, figures);
        }
    }
}
