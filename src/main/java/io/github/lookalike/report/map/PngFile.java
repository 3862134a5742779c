package io.github.lookalike.report.map;

import io.github.lookalike.report.map.DisplayList.Primitive;
import io.github.lookalike.report.picture.PictureFormat;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a display list as a PNG, on paper of the light theme. */
final class PngFile {

    /** Pixels of the file for one of the list: dense screens and print show them. */
    static final double DENSITY = 1.5;

    private PngFile() {}

    static void write(DisplayList list, Path file) throws IOException {
        Files.write(file, PictureFormat.PNG.marked(render(list)));
    }

    static BufferedImage render(DisplayList list) {
        BufferedImage image = new BufferedImage(
                (int) (list.width() * DENSITY), (int) (list.height() * DENSITY), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setColor(DisplayList.Colour.PAPER.onLight());
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(DENSITY, DENSITY);
            list.primitives().forEach(primitive -> draw(primitive, graphics));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static void draw(Primitive primitive, Graphics2D graphics) {
        if (primitive instanceof Primitive.Circle dot) {
            graphics.setColor(dot.colour().onLight());
            double size = 2 * dot.radius();
            graphics.fill(new Ellipse2D.Double(dot.x() - dot.radius(), dot.y() - dot.radius(), size, size));
        } else if (primitive instanceof Primitive.Line line) {
            graphics.setColor(line.colour().onLight());
            graphics.setStroke(new BasicStroke((float) line.width()));
            graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
        } else if (primitive instanceof Primitive.Picture picture) {
            drawPicture(picture, graphics);
        } else if (primitive instanceof Primitive.Text text) {
            drawText(text, graphics);
        }
    }

    /** The picture's corners are rounded by its shape, since clipping would leave them jagged. */
    private static void drawPicture(Primitive.Picture picture, Graphics2D graphics) {
        Shape shape = rounded(picture, 0);
        graphics.setPaint(new TexturePaint(
                picture.image(), new Rectangle2D.Double(picture.x(), picture.y(), picture.size(), picture.size())));
        graphics.fill(shape);
        graphics.setColor(picture.colour().onLight());
        graphics.setStroke(new BasicStroke((float) picture.border()));
        graphics.draw(rounded(picture, picture.border() / 2));
    }

    private static Shape rounded(Primitive.Picture picture, double inset) {
        double size = picture.size() - 2 * inset;
        double arc = 2 * (picture.radius() - inset);
        return new RoundRectangle2D.Double(picture.x() + inset, picture.y() + inset, size, size, arc, arc);
    }

    private static void drawText(Primitive.Text text, Graphics2D graphics) {
        if (text.text().isEmpty()) {
            return;
        }
        TextLayout layout = new TextLayout(text.text(), text.style().font(), graphics.getFontRenderContext());
        double left = text.centred() ? text.x() - layout.getAdvance() / 2 : text.x();
        Shape outline = layout.getOutline(AffineTransform.getTranslateInstance(left, text.baseline()));
        graphics.setColor(DisplayList.Colour.PAPER.onLight());
        graphics.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outline);
        graphics.setColor(text.colour().onLight());
        graphics.fill(outline);
    }
}
