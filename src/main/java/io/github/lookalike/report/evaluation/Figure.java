package io.github.lookalike.report.evaluation;

import io.github.lookalike.report.picture.PictureFormat;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
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

    byte[] png() {
        return PictureFormat.PNG.marked(BitmapEncoder.getBufferedImage(chart));
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
        style.setChartFontColor(INK);
        style.setAxisTickLabelsColor(INK);
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBackgroundColor(Color.WHITE);
        style.setPlotGridLinesColor(GRID);
        style.setPlotGridLinesStroke(new BasicStroke(2));
        style.setPlotBorderVisible(false);
        style.setLegendPosition(legend);
        style.setLegendBorderColor(GRID);
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
