package io.github.lookalike.report.evaluation;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.Roc.OperatingPoint;
import io.github.lookalike.evaluation.Roc.Separation;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.HumanReadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Columns that several reports have. */
final class ReportColumns {

    /** For people. */
    static final String ALIKE = "L2 and cosine rank unit vectors alike, for cosine = L2² / 2: only L1 can differ.";

    private static final String UNRESOLVED =
            "* too few pairs of two people for this rate: the share accepted without a single false accept.";

    private static final int LISTED = 10;

    private ReportColumns() {}

    static <T> Column<T> metric(Function<T, Metric> metric) {
        return metric("metric", "metric", metric);
    }

    /** Programs read the word that {@code --metric} takes. */
    static <T> Column<T> metric(String key, String heading, Function<T, Metric> metric) {
        return new Column<>(
                key,
                heading,
                row -> metric.apply(row).name().toLowerCase(Locale.ROOT),
                row -> name(metric.apply(row)),
                false);
    }

    static String name(Metric metric) {
        return metric == Metric.COSINE ? "cosine" : metric.name();
    }

    /** A share of 1, shown with two decimals. */
    static <T> Column<T> rate(String key, String heading, Function<T, Double> value) {
        return new Column<>(key, heading, value, row -> HumanReadable.finePercent(value.apply(row)), true);
    }

    /** A number, shown with some decimals. */
    static <T> Column<T> number(String key, String heading, int decimals, Function<T, Double> value) {
        String format = "%." + decimals + "f";
        return new Column<>(key, heading, value, row -> String.format(Locale.ROOT, format, value.apply(row)), true);
    }

    /** A number of things, shown with commas. */
    static <T> Column<T> count(String key, Function<T, Long> value) {
        return new Column<>(key, value, row -> String.format(Locale.ROOT, "%,d", value.apply(row)), true);
    }

    /** @param example tells which false accept rates there are; all rows have the same */
    static <T> List<Column<T>> separation(Separation example, Function<T, Separation> separation) {
        List<Column<T>> columns = new ArrayList<>();
        columns.add(number("auc", "AUC", 4, row -> separation.apply(row).auc()));
        columns.add(rate("eer", "EER", row -> separation.apply(row).eer()));
        for (int i = 0; i < example.operatingPoints().size(); i++) {
            int index = i;
            String far = power(example.operatingPoints().get(i).farLimit());
            columns.add(operatingPoint(
                    far, row -> separation.apply(row).operatingPoints().get(index)));
        }
        return columns;
    }

    private static <T> Column<T> operatingPoint(String far, Function<T, OperatingPoint> point) {
        return new Column<>(
                "tar_at_far_" + far,
                "TAR@FAR=" + far,
                row -> values(point.apply(row)),
                row -> HumanReadable.finePercent(point.apply(row).tar())
                        + (point.apply(row).resolved() ? "" : "*"),
                true);
    }

    private static Map<String, Object> values(OperatingPoint point) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("tar", point.tar());
        values.put("far", point.far());
        values.put("threshold", point.threshold());
        values.put("resolved", point.resolved());
        return values;
    }

    /** What a reader must know about the figures above. */
    static List<String> notes(Separation separation) {
        return separation.operatingPoints().stream().allMatch(OperatingPoint::resolved)
                ? List.of(ALIKE)
                : List.of(UNRESOLVED, ALIKE);
    }

    /** How many and which, so many as can be taken in. */
    static String listed(List<String> photos) {
        String first = String.join(", ", photos.subList(0, Math.min(LISTED, photos.size())));
        return photos.size() <= LISTED
                ? photos.size() + " (" + first + ")"
                : String.format(Locale.ROOT, "%,d (%s and %,d more)", photos.size(), first, photos.size() - LISTED);
    }

    /** 0.001 as 1e-3. */
    private static String power(double rate) {
        return String.format(Locale.ROOT, "%.0e", rate).replaceFirst("e-0*", "e-");
    }
}
