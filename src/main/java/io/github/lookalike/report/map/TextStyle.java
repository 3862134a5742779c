package io.github.lookalike.report.map;

import java.awt.Font;
import java.awt.font.FontRenderContext;

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
