package io.github.lookalike.report.map;

import java.awt.image.BufferedImage;

/** Something to be drawn, in pixels from the upper left. */
sealed interface Mark {

    /** A filled circle. */
    record Dot(double x, double y, double radius, Shade shade, String title) implements Mark {}

    /** A straight stroke. */
    record Line(double x1, double y1, double x2, double y2, double width, Shade shade) implements Mark {}

    /**
     * A square picture with rounded corners and a border.
     *
     * @param image may have more pixels than {@code size}
     */
    record Picture(double x, double y, double size, BufferedImage image, double border, Shade shade, String title)
            implements Mark {

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
    record Text(double x, double baseline, boolean centred, String text, Type type, Shade shade) implements Mark {}
}
