package io.github.lookalike.report.sheet;

import io.github.lookalike.report.page.Resemblance;
import io.github.lookalike.report.picture.FacePicture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;

/**
 * A pair of faces on a sheet: the probe, half of both, the answer. Measures are in pixels.
 *
 * @param tile of a face, each way
 * @param gap between two
 */
record SheetFaces(SheetPen pen, Graphics2D canvas, int tile, int gap) {

    static int width(int tile, int gap) {
        return 3 * tile + 2 * gap;
    }

    void draw(Resemblance pair, int x, int y) {
        int middle = x + tile + gap;
        draw(pair.probe(), x, y);
        draw(pair.probe(), middle, y);
        draw(pair.answer(), middle + tile + gap, y);
        Shape whole = canvas.getClip();
        canvas.clipRect(middle + tile / 2, y, tile / 2, tile);
        draw(pair.answer(), middle, y);
        canvas.setClip(whole);
        pen.rectangle(Color.WHITE, middle + tile / 2 - 1, y, 2, tile);
    }

    private void draw(FacePicture face, int x, int y) {
        Shape whole = canvas.getClip();
        canvas.clip(new RoundRectangle2D.Double(x, y, tile, tile, 24, 24));
        pen.rectangle(SheetPen.LINE, x, y, tile, tile);
        face.image().ifPresent(image -> canvas.drawImage(image, x, y, tile, tile, null));
        canvas.setClip(whole);
    }
}
