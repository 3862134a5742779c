package io.github.lookalike.report.evaluation;

import io.github.lookalike.evaluation.Roc;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws ROC curves, the false accepts on a logarithmic scale: what matters is where they are few. */
final class RocFigure {

    static final String NAME = "roc.png";

    private static final List<Color> COLOURS = List.of(Figure.BLUE, Figure.ORANGE, Figure.GREEN);

    private static final double GRID = 0.05;
    private static final double MOST_LEFT = 0.1;
    private static final double MOST_BOTTOM = 0.95;

    private RocFigure() {}

    static Figure of(List<Evaluation.Curve> curves) {
        XYChart chart =
                Figure.chart("ROC", "false accept rate (log scale)", "true accept rate", LegendPosition.InsideSE);
        double least = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(Roc.Point::far)
                .filter(far -> far > 0)
                .min()
                .orElseThrow();
        double left = Math.min(MOST_LEFT, Math.pow(10, Math.floor(Math.log10(least))));
        double bottom = Math.min(MOST_BOTTOM, Math.floor(leastTar(curves) / GRID) * GRID);
        chart.getStyler()
                .setXAxisLogarithmic(true)
                .setXAxisMin(left)
                .setXAxisMax(1.0)
                .setXAxisDecimalPattern("0E0")
                .setYAxisMin(bottom)
                .setYAxisMax(1.0);
        for (int i = 0; i < curves.size(); i++) {
            draw(chart, curves.get(i), left, bottom, i);
        }
        return new Figure(
                NAME,
                "True against false accept rates at all thresholds. The curves of L2 and cosine are the same.",
                chart);
    }

    /** The smallest true accept rate with the fewest false accepts: below it there is nothing to see. */
    private static double leastTar(List<Evaluation.Curve> curves) {
        return curves.stream()
                .mapToDouble(curve -> curve.points().stream()
                        .filter(point -> point.far() == 0)
                        .mapToDouble(Roc.Point::tar)
                        .max()
                        .orElse(0))
                .min()
                .orElseThrow();
    }

    /** Steps, for between two distances that were measured nothing is accepted; no false accepts at the very left. */
    private static void draw(XYChart chart, Evaluation.Curve curve, double left, double bottom, int number) {
        List<Roc.Point> points = curve.points();
        double[] x = new double[2 * points.size() - 1];
        double[] y = new double[x.length];
        for (int i = 0; i < points.size(); i++) {
            x[2 * i] = Math.max(points.get(i).far(), left);
            y[2 * i] = Math.max(points.get(i).tar(), bottom);
            if (i > 0) {
                x[2 * i - 1] = x[2 * i];
                y[2 * i - 1] = y[2 * i - 2];
            }
        }
        // The later, the thinner: a curve that lies on another leaves its edges to be seen.
        Figure.line(
                chart,
                ReportColumns.name(curve.metric()),
                x,
                y,
                COLOURS.get(number % COLOURS.size()),
                new BasicStroke(8 - 3 * Math.min(number, 2), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }
}
