package io.github.lookalike.evaluation.metrics;

import io.github.lookalike.embedding.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts the figures of a {@link MetricComparison} into words. */
final class MetricFindings {

    private MetricFindings() {}

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
        comparison.disturbances().forEach(disturbance -> findings.add(of(disturbance, share.components())));
        return List.copyOf(findings);
    }

    private static double percentSpread(MetricComparison comparison, Metric metric) {
        return 100 * comparison.spread(metric).coefficientOfVariation();
    }

    private static String of(Disturbance disturbance, int components) {
        double l1 = disturbance.l1().kendallTauB();
        double l2 = disturbance.l2().kendallTauB();
        boolean outlier = disturbance.components() < components;
        String verdict = Math.abs(l1 - l2) < 0.001
                ? "neither holds its ranking better"
                : (l1 > l2 ? "L1" : "L2") + " is the more "
                        + (outlier ? "robust against such outliers" : "stable under such noise");
        return say(
                "With %d of %d components disturbed by %.3f each, L1 keeps a tau-b of %.3f and L2 of %.3f with the"
                        + " undisturbed ranking, and the nearest face changes for %.0f %% and %.0f %% of the probes: %s.",
                disturbance.components(),
                components,
                disturbance.size(),
                l1,
                l2,
                100 * disturbance.l1().shareOfChanges(),
                100 * disturbance.l2().shareOfChanges(),
                verdict);
    }

    private static String say(String format, Object... figures) {
        return String.format(Locale.ROOT, format, figures);
    }
}
