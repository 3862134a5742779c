package io.github.lookalike.report.map;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

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
        record Circle(double x, double y, double radius, Colour colour, String title) implements Primitive {}

        /** A straight stroke. */
        record Line(double x1, double y1, double x2, double y2, double width, Colour colour) implements Primitive {}

        /**
         * A square picture with rounded corners and a border.
         *
         * @param image may have more pixels than {@code size}
         */
        record Picture(double x, double y, double size, BufferedImage image, double border, Colour colour, String title)
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
        record Text(double x, double baseline, boolean centred, String text, TextStyle style, Colour colour)
                implements Primitive {}
    }

    /** Text styles of a map: size, weight, and the metrics that follow. */
    enum TextStyle {
        TITLE(24, true),
        LEGEND(14, false),
        NAME(12, false),
        STRONG_NAME(13, true);

        private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

        private final int size;
        private final boolean bold;

        TextStyle(int size, boolean bold) {
            this.size = size;
            this.bold = bold;
        }

        Font font() {
            return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, size);
        }

        int size() {
            return size;
        }

        boolean bold() {
            return bold;
        }

        /** How many pixels a text takes. */
        double width(String text) {
            return font().getStringBounds(text, EXACT).getWidth();
        }

        /** From one line's feet to the next's. */
        double lineHeight() {
            return size * 1.3;
        }

        /** The text, or as much of it as fits with an ellipsis. */
        String shorten(String text, double width) {
            if (width(text) <= width) {
                return text;
            }
            int end = text.length();
            while (end > 1 && width(text.substring(0, end) + "…") > width) {
                end = text.offsetByCodePoints(end, -1);
            }
            return text.substring(0, end).strip() + "…";
        }
    }

    /** Colours of a theme, by what they are for; the same as the pages' (style.css), for light and for dark screens. */
    enum Colour {
        PAPER(0xfbfaf7, 0x17191d),
        INK(0x1d2430, 0xe8e6e1),
        SOFT(0x6b7280, 0x9aa0a8),
        FAINT(0xc9c5bc, 0x4a4e56),
        ACCENT(0xb4451f, 0xf08a5d),
        HUE_1(0x2f6f9f, 0x7db4dc),
        HUE_2(0x3f7d4e, 0x86c796),
        HUE_3(0x8a5a9e, 0xc39ad6),
        HUE_4(0xa07a1c, 0xd9b65c),
        HUE_5(0x2a8080, 0x6cc4c2),
        HUE_6(0xa8486f, 0xe091b3),
        HUE_7(0x5c64a8, 0xa0a8e4),
        HUE_8(0x6f7c2c, 0xb3c069);

        private static final Colour[] HUES = {HUE_1, HUE_2, HUE_3, HUE_4, HUE_5, HUE_6, HUE_7, HUE_8};

        private final int light;
        private final int dark;

        Colour(int light, int dark) {
            this.light = light;
            this.dark = dark;
        }

        /** One of a few hues; they repeat. */
        static Colour hue(int number) {
            return HUES[Math.floorMod(number, HUES.length)];
        }

        Color onLight() {
            return new Color(light);
        }

        String light() {
            return hex(light);
        }

        String dark() {
            return hex(dark);
        }

        /** Its name in style sheets. */
        String css() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static String hex(int rgb) {
            return String.format(Locale.ROOT, "#%06x", rgb);
        }
    }
}
