package io.github.lookalike.report.picture;

import io.github.lookalike.face.Box;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.Point;
import io.github.lookalike.image.Pixels;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Shows where faces were found: their boxes with their numbers, from 1, and their landmarks. */
public final class FaceBoxes {

    /** The most prominent face, and the others. */
    private static final Color MAIN = new Color(0xf2682c);

    private static final Color OTHER = new Color(0x2f7de1);
    private static final Color EDGE = new Color(0, 0, 0, 150);

    private final BufferedImage image;
    private final Graphics2D canvas;
    private final double line;

    private FaceBoxes(BufferedImage image, Graphics2D canvas) {
        this.image = image;
        this.canvas = canvas;
        // As thick on a large photo as on a small one, once both fill the screen.
        this.line = Math.max(2, Math.max(image.getWidth(), image.getHeight()) / 400.0);
    }

    /** @param faces in pixels of the photo, the most prominent first */
    public static BufferedImage draw(Pixels photo, List<Face> faces) {
        BufferedImage image = ChipPicture.image(photo);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            new FaceBoxes(image, canvas).draw(faces);
        } finally {
            canvas.dispose();
        }
        return image;
    }

    /** The main face last: where boxes cross, its lines are on top. */
    private void draw(List<Face> faces) {
        for (int i = faces.size() - 1; i >= 0; i--) {
            Color colour = i == 0 ? MAIN : OTHER;
            Box box = faces.get(i).box();
            Rectangle2D frame = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
            canvas.setStroke(new BasicStroke((float) (line * 2)));
            canvas.setColor(EDGE);
            canvas.draw(frame);
            canvas.setStroke(new BasicStroke((float) line));
            canvas.setColor(colour);
            canvas.draw(frame);
            double dot = Math.max(line, Math.min(2.5 * line, box.width() / 30));
            faces.get(i).landmarks().points().forEach(point -> dot(point, dot, colour));
            number(Integer.toString(i + 1), box, colour);
        }
    }

    private void dot(Point at, double radius, Color colour) {
        canvas.setColor(Color.WHITE);
        canvas.fill(circle(at, radius * 1.45));
        canvas.setColor(colour);
        canvas.fill(circle(at, radius));
    }

    private static Ellipse2D circle(Point at, double radius) {
        return new Ellipse2D.Double(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
    }

    /** On top of the box, or inside where the photo ends. */
    private void number(String number, Box box, Color colour) {
        double height = Math.max(12, Math.min(12 * line, box.height() / 4));
        canvas.setFont(new Font(Font.SANS_SERIF, Font.BOLD, (int) Math.round(height * .8)));
        FontMetrics metrics = canvas.getFontMetrics();
        double width = Math.max(height, metrics.stringWidth(number) + height * .5);
        double left = Math.max(0, Math.min(image.getWidth() - width, box.x() - line / 2));
        double top = box.y() - height >= 0 ? box.y() - height : Math.max(0, box.y());
        canvas.setColor(colour);
        canvas.fill(new Rectangle2D.Double(left, top, width, height));
        canvas.setColor(Color.WHITE);
        canvas.drawString(number, (float) (left + (width - metrics.stringWidth(number)) / 2), (float)
                (top + (height + metrics.getAscent() - metrics.getDescent()) / 2));
    }
}
