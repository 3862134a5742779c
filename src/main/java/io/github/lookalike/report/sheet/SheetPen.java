package io.github.lookalike.report.sheet;

import io.github.lookalike.report.page.Lookalikes.Resemblance;
import io.github.lookalike.report.picture.FacePicture;
import io.github.lookalike.report.table.Printable;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;

/** Text, bars and pairs of faces on a sheet, in the colours of the pages. Measures are in pixels; y of a text is its base line. */
final class SheetPen {

    static final Color PAPER = new Color(0xfbfaf7);
    static final Color INK = new Color(0x1d2430);
    static final Color SOFT = new Color(0x6b7280);
    static final Color LINE = new Color(0xe2dfd8);
    static final Color ACCENT = new Color(0xb4451f);

    private static final double LINE_HEIGHT = 1.35;

    private final Graphics2D canvas;

    SheetPen(Graphics2D canvas) {
        this.canvas = canvas;
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    static Font plain(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }

    static Font bold(int size) {
        return new Font(Font.SANS_SERIF, Font.BOLD, size);
    }

    void rectangle(Color colour, int x, int y, int width, int height) {
        canvas.setColor(colour);
        canvas.fillRect(x, y, width, height);
    }

    /** A bar of which a share is full. */
    void meter(double share, int x, int y, int width, int height) {
        canvas.setColor(LINE);
        canvas.fill(new RoundRectangle2D.Double(x, y, width, height, height, height));
        canvas.setColor(ACCENT);
        canvas.fill(new RoundRectangle2D.Double(x, y, Math.max(height, share * width), height, height, height));
    }

    /** One line; what is too long for the width ends in an ellipsis. */
    void line(String text, Color colour, Font font, int x, int y, int width) {
        FontMetrics metrics = use(colour, font);
        String shown = Printable.of(text);
        if (metrics.stringWidth(shown) > width) {
            int end = shown.length();
            while (end > 0 && metrics.stringWidth(shown.substring(0, end) + "…") > width) {
                end = shown.offsetByCodePoints(end, -1);
            }
            shown = shown.substring(0, end).stripTrailing() + "…";
        }
        canvas.drawString(shown, x, y);
    }

    /** A number in a circle. */
    void badge(int number, int x, int y, int size) {
        canvas.setColor(ACCENT);
        canvas.fill(new Ellipse2D.Double(x, y, size, size));
        Font font = bold((size + 2) / 2);
        centred(Integer.toString(number), PAPER, font, x + size / 2, y + size * 16 / 23);
    }

    void centred(String text, Color colour, Font font, int x, int y) {
        canvas.drawString(text, x - use(colour, font).stringWidth(text) / 2, y);
    }

    /** As many lines as it takes, broken between words. */
    void paragraph(String text, Color colour, Font font, int x, int y, int width) {
        FontMetrics metrics = use(colour, font);
        StringBuilder line = new StringBuilder();
        double base = y;
        for (String word : text.split(" ")) {
            if (line.length() > 0 && metrics.stringWidth(line + " " + word) > width) {
                canvas.drawString(line.toString(), x, (float) base);
                base += LINE_HEIGHT * font.getSize();
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        canvas.drawString(line.toString(), x, (float) base);
    }

    /** How wide a {@link #pair} is. */
    static int pairWidth(int tile, int gap) {
        return 3 * tile + 2 * gap;
    }

    /**
     * Two faces beside each other: the probe, half of both, the answer.
     *
     * @param tile of a face, each way
     * @param gap between two
     */
    void pair(Resemblance pair, int x, int y, int tile, int gap) {
        int middle = x + tile + gap;
        face(pair.probe(), x, y, tile);
        face(pair.probe(), middle, y, tile);
        face(pair.answer(), middle + tile + gap, y, tile);
        Shape whole = canvas.getClip();
        canvas.clipRect(middle + tile / 2, y, tile / 2, tile);
        face(pair.answer(), middle, y, tile);
        canvas.setClip(whole);
        rectangle(Color.WHITE, middle + tile / 2 - 1, y, 2, tile);
    }

    /** One face, with round corners. */
    void face(FacePicture face, int x, int y, int tile) {
        Shape whole = canvas.getClip();
        canvas.clip(new RoundRectangle2D.Double(x, y, tile, tile, 24, 24));
        rectangle(LINE, x, y, tile, tile);
        face.image().ifPresent(image -> canvas.drawImage(image, x, y, tile, tile, null));
        canvas.setClip(whole);
    }

    private FontMetrics use(Color colour, Font font) {
        canvas.setColor(colour);
        canvas.setFont(font);
        return canvas.getFontMetrics();
    }
}
