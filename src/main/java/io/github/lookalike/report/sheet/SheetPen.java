package io.github.lookalike.report.sheet;

import io.github.lookalike.report.page.Lookalikes.Resemblance;
import io.github.lookalike.report.picture.FacePicture;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.Printable;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text, bars, faces and pairs of them on a sheet, in the colours of the pages. Measures are in pixels; y of a text is its base line. */
class SheetPen {

    static final Color PAPER = new Color(0xfbfaf7);
    static final Color INK = new Color(0x1d2430);
    static final Color SOFT = new Color(0x6b7280);
    static final Color LINE = new Color(0xe2dfd8);
    static final Color ACCENT = new Color(0xb4451f);

    private static final double LINE_HEIGHT = 1.35;

    private static final Pattern NUMBERED = Pattern.compile(" #\\d{1,5}$");

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

    /** A card that keeps together what is on it. */
    void panel(int x, int y, int width, int height) {
        Shape panel = new RoundRectangle2D.Double(x, y, width, height, 36, 36);
        canvas.setColor(Color.WHITE);
        canvas.fill(panel);
        canvas.setColor(LINE);
        canvas.draw(panel);
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
        use(colour, font);
        write(shortened(text, width, Column.Truncation.END), x, y);
    }

    /** The same for whom a probe shows: a number at the end stays, as of "party #2". */
    void name(String text, Color colour, Font font, int x, int y, int width) {
        FontMetrics metrics = use(colour, font);
        Matcher numbered = NUMBERED.matcher(text);
        String number = numbered.find() ? numbered.group() : "";
        String name = text.substring(0, text.length() - number.length());
        write(shortened(name, width - metrics.stringWidth(number), Column.Truncation.END) + number, x, y);
    }

    /** The same for a photo: what is too long has the ellipsis in its middle, and the file's name stays if it has room. */
    void photo(String text, Color colour, Font font, int x, int y, int width) {
        use(colour, font);
        write(shortened(text, width, Column.Truncation.MIDDLE), x, y);
    }

    private String shortened(String text, int width, Column.Truncation truncation) {
        String shown = Printable.of(text);
        FontMetrics metrics = canvas.getFontMetrics();
        if (metrics.stringWidth(shown) <= width) {
            return shown;
        }
        // No column is narrower than a pixel.
        int few = 0;
        int many = width;
        while (many - few > 1) {
            int columns = (few + many) / 2;
            if (metrics.stringWidth(truncation.to(shown, columns)) <= width) {
                few = columns;
            } else {
                many = columns;
            }
        }
        return few == 0 ? "" : truncation.to(shown, few);
    }

    /** A number in a circle. */
    void badge(int number, int x, int y, int size) {
        canvas.setColor(ACCENT);
        canvas.fill(new Ellipse2D.Double(x, y, size, size));
        Font font = bold((size + 2) / 2);
        centred(Integer.toString(number), PAPER, font, x + size / 2, y + size * 16 / 23);
    }

    void centred(String text, Color colour, Font font, int x, int y) {
        write(text, x - use(colour, font).stringWidth(text) / 2, y);
    }

    /** As many lines as it takes, broken between words. */
    void paragraph(String text, Color colour, Font font, int x, int y, int width) {
        FontMetrics metrics = use(colour, font);
        StringBuilder line = new StringBuilder();
        double base = y;
        for (String word : text.split(" ")) {
            if (line.length() > 0 && metrics.stringWidth(line + " " + word) > width) {
                write(line.toString(), x, (float) base);
                base += LINE_HEIGHT * font.getSize();
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        write(line.toString(), x, (float) base);
    }

    /** All text comes through here, in the font that the canvas has. */
    void write(String text, float x, float y) {
        canvas.drawString(text, x, y);
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
