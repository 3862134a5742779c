package io.github.lookalike.report.sheet;

import io.github.lookalike.report.picture.FacePicture;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws as any pen, and notes what is where. */
class RecordingPen extends SheetPen {

    /** A face or a line of text. */
    record Mark(String what, Rectangle2D place) {}

    private final List<Mark> faces = new ArrayList<>();
    private final List<Mark> texts = new ArrayList<>();
    private final Graphics2D canvas;
    private boolean onFace;

    RecordingPen(Graphics2D canvas) {
        super(canvas);
        this.canvas = canvas;
    }

    List<Mark> faces() {
        return faces;
    }

    /** All but what stands on a face. */
    List<Mark> texts() {
        return texts;
    }

    @Override
    void face(FacePicture face, int x, int y, int tile) {
        super.face(face, x, y, tile);
        faces.add(new Mark(face.name(), new Rectangle(x, y, tile, tile)));
    }

    @Override
    void badge(int number, int x, int y, int size) {
        onFace = true;
        super.badge(number, x, y, size);
        onFace = false;
    }

    @Override
    void write(String text, float x, float y) {
        super.write(text, x, y);
        if (!onFace && !text.isEmpty()) {
            Rectangle2D ink = canvas.getFont()
                    .createGlyphVector(canvas.getFontRenderContext(), text)
                    .getVisualBounds();
            texts.add(new Mark(
                    text, new Rectangle2D.Double(x + ink.getX(), y + ink.getY(), ink.getWidth(), ink.getHeight())));
        }
    }
}
