package io.github.lookalike.report.evaluation;

import io.github.lookalike.evaluation.pairs.Accuracy;
import io.github.lookalike.evaluation.pairs.Fold;
import io.github.lookalike.evaluation.pairs.VerificationReport;
import io.github.lookalike.evaluation.pairs.VerificationReport.Result;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Shows how well pairs were told, a line a metric.
 *
 * @param pairs the list of pairs
 * @param images the folder of photos
 * @param photos how many the list names
 * @param missed those of them in which no face was found
 * @param reports one a metric, of the same pairs
 */
public record VerificationDocument(
        String pairs, String images, int photos, List<String> missed, List<VerificationReport> reports) {

    private record Row(VerificationReport report, Result result) {}

    private record FoldRow(VerificationReport report, Fold fold) {}

    public Document document() {
        VerificationReport first = reports.get(0);
        Document.Table<Row> leftOut =
                table("missed_left_out", "Pairs with a missed face left out", VerificationReport::measured);
        return new Document(List.of(
                new Document.Text(List.of(introduction(first), missedSentence(first))),
                new Document.Facts(facts(first)),
                table(
                        "missed_as_errors",
                        missed.isEmpty() ? "" : "Pairs with a missed face counted as errors",
                        VerificationReport::missedAsErrors),
                missed.isEmpty() ? leftOut.hidden() : leftOut,
                folds().hidden(),
                new Document.Text(notes(first))));
    }

    private String introduction(VerificationReport first) {
        return String.format(
                Locale.ROOT,
                "Verification on %s: %,d pairs of %,d photos in %s, %,d of one person and %,d of two people.",
                pairs,
                first.pairs().all(),
                photos,
                first.folds().size() == 1 ? "1 fold" : first.folds().size() + " folds",
                first.pairs().same(),
                first.pairs().different());
    }

    private String missedSentence(VerificationReport first) {
        if (missed.isEmpty()) {
            return "A face was found in every photo.";
        }
        return String.format(
                Locale.ROOT,
                "Photos in which no face was found: %s. Pairs missed by that: %,d of one person, %,d of two people.",
                ReportColumns.listed(missed),
                first.missed().same(),
                first.missed().different());
    }

    private Map<String, Object> facts(VerificationReport first) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("pairs", pairs);
        facts.put("images", images);
        facts.put("photos", photos);
        facts.put("folds", first.folds().size());
        facts.put("same", first.pairs().same());
        facts.put("different", first.pairs().different());
        facts.put("missed_same", first.missed().same());
        facts.put("missed_different", first.missed().different());
        facts.put("missed_photos", missed);
        return facts;
    }

    private Document.Table<Row> table(String key, String heading, Function<VerificationReport, Result> result) {
        List<Column<Row>> columns = new ArrayList<>();
        columns.add(ReportColumns.metric(row -> row.report().metric()));
        columns.add(new Column<>(
                "accuracy",
                "accuracy ± std",
                row -> values(row.result().accuracy()),
                row -> text(row.result().accuracy()),
                true));
        columns.addAll(ReportColumns.separation(
                result.apply(reports.get(0)).separation(), row -> row.result().separation()));
        columns.add(ReportColumns.number("threshold", "threshold", 4, row -> row.report().folds().stream()
                .mapToDouble(Fold::threshold)
                .average()
                .orElseThrow()));
        return new Document.Table<>(
                key,
                heading,
                columns,
                reports.stream()
                        .map(report -> new Row(report, result.apply(report)))
                        .toList());
    }

    private static Map<String, Object> values(Accuracy accuracy) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mean", accuracy.mean());
        values.put("std", accuracy.standardDeviation());
        values.put("standard_error", accuracy.standardError());
        return values;
    }

    private static String text(Accuracy accuracy) {
        return String.format(Locale.ROOT, "%.2f ± %.2f %%", 100 * accuracy.mean(), 100 * accuracy.standardDeviation());
    }

    private Document.Table<FoldRow> folds() {
        return new Document.Table<>(
                "thresholds",
                "",
                List.of(
                        ReportColumns.metric(row -> row.report().metric()),
                        Column.count("fold", row -> row.fold().number() + 1),
                        ReportColumns.number(
                                "threshold", "threshold", 4, row -> row.fold().threshold()),
                        Column.count("right", row -> row.fold().right()),
                        Column.count("measured", row -> row.fold().measured()),
                        Column.count("missed", row -> row.fold().missed())),
                reports.stream()
                        .flatMap(report -> report.folds().stream().map(fold -> new FoldRow(report, fold)))
                        .toList());
    }

    private static List<String> notes(VerificationReport first) {
        List<String> notes = new ArrayList<>();
        notes.add(
                first.isCrossValidated()
                        ? "Each fold is told by the threshold that is best on all others; shown is their mean."
                        : "The threshold was chosen on the very pairs that it tells, which flatters the accuracy.");
        notes.addAll(ReportColumns.notes(first.missedAsErrors().separation()));
        return notes;
    }
}
