package io.github.lookalike.report.evaluation;

import io.github.lookalike.report.picture.Png;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;

/**
 * A chart to look at.
 *
 * @param name of its file
 * @param caption what it shows, a sentence
 * @param chart the drawing
 */
record Figure(String name, String caption, XYChart chart) {

    byte[] png() {
        return Png.marked(BitmapEncoder.getBufferedImage(chart));
    }
}
