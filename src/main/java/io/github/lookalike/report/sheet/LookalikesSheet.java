package io.github.lookalike.report.sheet;

import io.github.lookalike.report.page.Lookalikes;
import io.github.lookalike.report.table.Likeness;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * The faces that some faces look like, as one picture. A single probe stands large beside the nearest, the two in half
 * between them, and the others are cards; of several, each pair is side by side, in columns. Measures are in pixels.
 */
public final class LookalikesSheet {

    /** More would make a picture that viewers refuse. */
    public static final int MOST_ANSWERS = 60;

    private static final int FOOT = 120;
    private static final int FOOT_WIDTH = 1380;

    private LookalikesSheet() {}

    /** @throws IllegalArgumentException if there are more than {@link #MOST_ANSWERS} answers */
    public static BufferedImage draw(List<Lookalikes> probes) {
        int answers = probes.stream().mapToInt(probe -> probe.answers().size()).sum();
        if (answers > MOST_ANSWERS) {
            throw new IllegalArgumentException("a sheet has room for " + MOST_ANSWERS + " answers, not " + answers);
        }
        Layout layout = probes.size() == 1 ? new SingleProbe(probes.get(0)) : SheetColumns.of(probes);
        int top = Layout.MARGIN / 2;
        int height = top + layout.height() + FOOT;
        BufferedImage sheet = new BufferedImage(layout.width(), height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = sheet.createGraphics();
        try {
            SheetPen pen = new SheetPen(canvas);
            pen.rectangle(SheetPen.PAPER, 0, 0, layout.width(), height);
            layout.draw(pen, top);
            int width = Math.min(FOOT_WIDTH, layout.width() - 2 * Layout.MARGIN);
            pen.paragraph(
                    Likeness.MEANING, SheetPen.SOFT, SheetPen.plain(17), Layout.MARGIN, height - FOOT + 24, width);
        } finally {
            canvas.dispose();
        }
        return sheet;
    }

    /** Where on a sheet the faces and what is known of them are put. Measures are in pixels. */
    interface Layout {

        /** On the left and on the right. */
        int MARGIN = 60;

        int width();

        int height();

        /** @param top where its height begins */
        void draw(SheetPen pen, int top);
    }
}
