package io.github.lookalike.report.evaluation;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceSummary;
import io.github.lookalike.evaluation.metrics.MetricComparison;
import io.github.lookalike.evaluation.metrics.MetricComparison.Agreement;
import io.github.lookalike.evaluation.metrics.MetricComparison.ChangedMatch;
import io.github.lookalike.evaluation.metrics.MetricComparison.Spread;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Shows what difference the metric makes: first in words, then in figures.
 *
 * @param comparison of the metrics
 */
public record MetricComparisonDocument(MetricComparison comparison) {

    private static final int SHOWN = 20;

    public Document document() {
        return new Document(List.of(
                new Document.Text(List.of(introduction())),
                new Document.Facts(facts()),
                new Document.Text(comparison.findings().stream()
                        .map(finding -> "- " + finding)
                        .toList()),
                spreads(),
                agreements(),
                perturbations(),
                changedMatches()));
    }

    private String introduction() {
        String probes = comparison.probes() == comparison.faces()
                ? "each"
                : String.format(
                        Locale.ROOT,
                        "%,d of them (seed %d)",
                        comparison.probes(),
                        comparison.options().seed());
        return String.format(
                Locale.ROOT, "%,d faces; %s ranked all others by L2, L1 and cosine:", comparison.faces(), probes);
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("faces", comparison.faces());
        facts.put("probes", comparison.probes());
        facts.put("k", comparison.options().k());
        facts.put("seed", comparison.options().seed());
        facts.put("findings", comparison.findings());
        facts.put("largest_components", comparison.componentShare().largest());
        facts.put("their_share_of_l1", comparison.componentShare().ofL1());
        facts.put("their_share_of_squared_l2", comparison.componentShare().ofSquaredL2());
        return facts;
    }

    private Document.Table<Spread> spreads() {
        return new Document.Table<>(
                "distances",
                "How distances spread",
                List.of(
                        ReportColumns.metric(Spread::metric),
                        distance("mean", DistanceSummary::mean),
                        distance("std", DistanceSummary::standardDeviation),
                        ReportColumns.rate("std_of_mean", "std / mean", row -> row.distances()
                                .coefficientOfVariation()),
                        distance("smallest", DistanceSummary::smallest),
                        distance("median", DistanceSummary::median),
                        distance("largest", DistanceSummary::largest)),
                comparison.spreads());
    }

    private static Column<Spread> distance(String key, ToDoubleFunction<DistanceSummary> value) {
        return Column.distance(key, row -> value.applyAsDouble(row.distances()));
    }

    private Document.Table<Agreement> agreements() {
        int k = Math.min(comparison.options().k(), comparison.faces() - 1);
        return new Document.Table<>(
                "agreement",
                "How alike they rank",
                List.of(
                        ReportColumns.metric(Agreement::first),
                        ReportColumns.metric("other", "other", Agreement::second),
                        ReportColumns.number("kendall_tau_b", "Kendall tau-b", 4, row -> row.agreement()
                                .kendallTauB()),
                        ReportColumns.rate("overlap", "same among " + k + " nearest", row -> row.agreement()
                                .overlap()),
                        Column.<Agreement>count("nearest_differs", row -> row.agreement()
                                        .bestMatchChanges())
                                .headed("nearest differs")),
                comparison.agreements());
    }

    private Document.Table<MetricComparison.Perturbation> perturbations() {
        return new Document.Table<>(
                "disturbances",
                "How well rankings hold when components of the probe are disturbed",
                List.of(
                        Column.count("components", MetricComparison.Perturbation::components),
                        ReportColumns.number("size", "by", 3, MetricComparison.Perturbation::size),
                        ReportColumns.number(
                                "l1_tau_b", "L1 tau-b", 3, row -> row.l1().kendallTauB()),
                        ReportColumns.number(
                                "l2_tau_b", "L2 tau-b", 3, row -> row.l2().kendallTauB()),
                        ReportColumns.rate("l1_nearest_changes", "L1 nearest changes", row -> row.l1()
                                .shareOfChanges()),
                        ReportColumns.rate("l2_nearest_changes", "L2 nearest changes", row -> row.l2()
                                .shareOfChanges())),
                comparison.perturbations());
    }

    private Document.Part changedMatches() {
        Document.Table<ChangedMatch> table = new Document.Table<>(
                "changed_matches",
                String.format(
                        Locale.ROOT,
                        "Probes whose nearest face depends on the metric: %,d",
                        comparison.changedMatches().size()),
                List.of(
                        Column.text("probe", row -> row.probe().photo()),
                        nearest("l2", Metric.L2),
                        nearest("l1", Metric.L1),
                        nearest("cosine", Metric.COSINE)),
                comparison.changedMatches(),
                SHOWN);
        return comparison.changedMatches().isEmpty() ? table.hidden() : table;
    }

    private static Column<ChangedMatch> nearest(String key, Metric metric) {
        return Column.<ChangedMatch>text(key, row -> row.nearest().get(metric).photo())
                .headed("by " + ReportColumns.name(metric));
    }
}
