package io.github.lookalike.report.evaluation;

import io.github.lookalike.report.picture.PictureFormat;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A chart to look at, drawn at twice the size at which a page shows it, so that it stays sharp.
 *
 * @param name of its file
 * @param caption what it shows, a sentence
 * @param chart the drawing
 */
record Figure(String name, String caption, XYChart chart) {

    /** Three of the colours that Okabe and Ito chose so that everybody can tell them apart. */
    static final Color BLUE = new Color(0x0072B2);

    static final Color ORANGE = new Color(0xD55E00);
    static final Color GREEN = new Color(0x009E73);

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 820;
    private static final Color GRID = new Color(0xE4E4E4);
    private static final Color INK = new Color(0x222222);

    /** As in the pages' style sheet. */
    private static final Color DARK_INK = new Color(0xE8E6E1);

    private static final Color DARK_CARD = new Color(0x1F2227);
    private static final Color DARK_GRID = new Color(0x33363C);

    private static final List<Color> LIGHT_COLOURS = List.of(BLUE, ORANGE, GREEN);

    /** The lighter ones of the same palette. */
    private static final List<Color> DARK_COLOURS =
            List.of(new Color(0x56B4E9), new Color(0xF08A5D), new Color(0x2FC59B));

    byte[] png() {
        return PictureFormat.PNG.marked(BitmapEncoder.getBufferedImage(chart));
    }

    /** The same for readers who like it dark, in the pages' dark colours. */
    byte[] darkPng() {
        colour(chart, DARK_INK, DARK_CARD, DARK_GRID);
        chart.getSeriesMap().values().forEach(series -> swap(series, true));
        try {
            return png();
        } finally {
            chart.getSeriesMap().values().forEach(series -> swap(series, false));
            colour(chart, INK, Color.WHITE, GRID);
        }
    }

    private static void colour(XYChart chart, Color ink, Color paper, Color grid) {
        XYStyler style = chart.getStyler();
        style.setChartFontColor(ink);
        style.setAxisTickLabelsColor(ink);
        style.setChartBackgroundColor(paper);
        style.setPlotBackgroundColor(paper);
        style.setLegendBackgroundColor(paper);
        style.setPlotGridLinesColor(grid);
        style.setLegendBorderColor(grid);
    }

    /** On a dark ground lines are lighter. */
    private static void swap(XYSeries series, boolean dark) {
        series.setLineColor(swapped(series.getLineColor(), dark));
        series.setFillColor(swapped(series.getFillColor(), dark));
    }

    private static Color swapped(Color colour, boolean dark) {
        if (colour == null) {
            return null;
        }
        for (int i = 0; i < LIGHT_COLOURS.size(); i++) {
            Color from = (dark ? LIGHT_COLOURS : DARK_COLOURS).get(i);
            Color to = (dark ? DARK_COLOURS : LIGHT_COLOURS).get(i);
            if ((colour.getRGB() & 0xFFFFFF) == (from.getRGB() & 0xFFFFFF)) {
                return new Color(to.getRed(), to.getGreen(), to.getBlue(), colour.getAlpha());
            }
        }
        return colour;
    }

    static XYChart chart(String title, String x, String y, LegendPosition legend) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build();
        XYStyler style = chart.getStyler();
        style.setBaseFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
        style.setChartTitleFont(font(Font.BOLD, 28));
        style.setAxisTitleFont(font(Font.PLAIN, 24));
        style.setAxisTickLabelsFont(font(Font.PLAIN, 22));
        style.setLegendFont(font(Font.PLAIN, 24));
        colour(chart, INK, Color.WHITE, GRID);
        style.setPlotGridLinesStroke(new BasicStroke(2));
        style.setPlotBorderVisible(false);
        style.setLegendPosition(legend);
        style.setLegendSeriesLineLength(48);
        style.setChartPadding(24);
        style.setAxisTickPadding(10);
        style.setPlotContentSize(1);
        style.setXAxisDecimalPattern("0.##");
        style.setYAxisDecimalPattern("0.###");
        style.setXAxisTickMarkSpacingHint(100);
        style.setYAxisTickMarkSpacingHint(80);
        return chart;
    }

    private static Font font(int weight, int size) {
        return new Font(Font.SANS_SERIF, weight, size);
    }

    static XYSeries line(XYChart chart, String name, double[] x, double[] y, Color colour, BasicStroke stroke) {
        XYSeries series = chart.addSeries(name, x, y);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(colour);
        series.setLineStyle(stroke);
        return series;
    }
}
