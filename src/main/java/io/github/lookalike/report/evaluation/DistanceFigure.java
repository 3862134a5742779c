package io.github.lookalike.report.evaluation;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceDistribution;
import io.github.lookalike.report.table.HumanReadable;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws how distances are distributed: each kind of pairs as shares of its own number, for there are many more of one. */
final class DistanceFigure {

    /** So that both kinds are seen where they overlap. */
    private static final int ALPHA = 90;

    /** For the legend. */
    private static final double HEADROOM = 1.2;

    private DistanceFigure() {}

    static Figure of(DistanceDistribution distribution) {
        String metric = ReportColumns.name(distribution.metric());
        XYChart chart = Figure.chart(
                "Distances (" + metric + ")", metric + " distance", "share of pairs", LegendPosition.InsideNE);
        DistanceDistribution.Histogram histogram = distribution.histogram();
        chart.getStyler()
                .setYAxisMin(0.0)
                .setYAxisMax(HEADROOM * Math.max(peak(histogram.same()), peak(histogram.different())));
        distribution
                .same()
                .ifPresent(same -> area(
                        chart,
                        "one person, " + HumanReadable.count(same.count(), "pair"),
                        histogram,
                        histogram.same(),
                        Figure.BLUE));
        distribution
                .different()
                .ifPresent(different -> area(
                        chart,
                        "two people, " + HumanReadable.count(different.count(), "pair"),
                        histogram,
                        histogram.different(),
                        Figure.ORANGE));
        return new Figure(
                name(distribution.metric()),
                "Distances by " + metric + ": the less the two overlap, the better they are told apart.",
                chart);
    }

    /** Of a metric's file. */
    static String name(Metric metric) {
        return "distances-" + ReportColumns.name(metric).toLowerCase(Locale.ROOT) + ".png";
    }

    private static double peak(List<Long> counts) {
        double all = counts.stream().mapToLong(Long::longValue).sum();
        return all == 0 ? 0 : counts.stream().mapToLong(Long::longValue).max().orElse(0) / all;
    }

    /** A bar a bin, as one outline, from distance 0 to a little beyond the last bin. */
    private static void area(
            XYChart chart, String name, DistanceDistribution.Histogram histogram, List<Long> counts, Color colour) {
        double all = counts.stream().mapToLong(Long::longValue).sum();
        int bins = counts.size();
        double[] x = new double[2 * bins + 4];
        double[] y = new double[x.length];
        for (int i = 0; i <= bins; i++) {
            x[2 * i + 1] = histogram.from() + i * histogram.width();
            x[2 * i + 2] = x[2 * i + 1];
            if (i < bins) {
                y[2 * i + 2] = counts.get(i) / all;
                y[2 * i + 3] = y[2 * i + 2];
            }
        }
        x[x.length - 1] = x[x.length - 2] + histogram.width() / 2;
        Figure.line(chart, name, x, y, colour, new BasicStroke(3))
                .setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Area)
                .setFillColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), ALPHA));
    }
}
