package io.github.lookalike.report.map;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Display list: a picture before it is written, as primitives in drawing order. What is drawn later covers what was drawn
 * before.
 *
 * @param width in pixels
 * @param height in pixels
 */
record DisplayList(int width, int height, List<Primitive> primitives) {

    DisplayList {
        primitives = List.copyOf(primitives);
    }

    /** A graphics primitive, in pixels from the upper left. */
    sealed interface Primitive {

        /** A filled circle. */
        record Circle(double x, double y, double radius, ThemeColour colour, String title) implements Primitive {}

        /** A straight stroke. */
        record Line(double x1, double y1, double x2, double y2, double width, ThemeColour colour)
                implements Primitive {}

        /**
         * A square picture with rounded corners and a border.
         *
         * @param image may have more pixels than {@code size}
         */
        record Picture(
                double x, double y, double size, BufferedImage image, double border, ThemeColour colour, String title)
                implements Primitive {

            /** Radius of the corners, as a share of the size. */
            static final double ROUNDING = 0.16;

            double radius() {
                return size * ROUNDING;
            }
        }

        /**
         * A line of text with a halo of the paper's colour, so that it can be read over anything.
         *
         * @param x of its middle, or of its start
         * @param baseline the y of the letters' feet
         */
        record Text(double x, double baseline, boolean centred, String text, TextStyle style, ThemeColour colour)
                implements Primitive {}
    }
}
