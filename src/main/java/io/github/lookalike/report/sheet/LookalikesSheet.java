package io.github.lookalike.report.sheet;

import io.github.lookalike.report.page.Lookalikes;
import io.github.lookalike.report.table.Likeness;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The faces that some faces look like, as one picture. A single probe stands large beside the nearest, the two in half
 * between them, and the others are cards; of several, each has a band of cards. Measures are in pixels.
 */
public final class LookalikesSheet {

    /** More would make a picture that viewers refuse. */
    public static final int MOST_ANSWERS = 60;

    /** Of the picture. */
    static final int LEAST_WIDTH = 1640;

    private static final int HEADING = 86;
    private static final int PHOTO = 28;
    private static final int FOOT = 140;
    private static final int FOOT_WIDTH = 1380;

    private LookalikesSheet() {}

    /**
     * Draws the faces.
     *
     * @param title the picture's; empty for one that says what was found
     * @throws IllegalArgumentException if there are more than {@link #MOST_ANSWERS} answers
     */
    public static BufferedImage draw(List<Lookalikes> probes, Optional<String> title) {
        return draw(probes, title, SheetPen::new);
    }

    static BufferedImage draw(List<Lookalikes> probes, Optional<String> title, Function<Graphics2D, SheetPen> pens) {
        int answers = probes.stream().mapToInt(probe -> probe.answers().size()).sum();
        if (answers > MOST_ANSWERS) {
            throw new IllegalArgumentException("a sheet has room for " + MOST_ANSWERS + " answers, not " + answers);
        }
        Optional<String> photo = photo(probes);
        Layout layout = probes.size() == 1 ? new SingleProbe(probes.get(0)) : ProbeBands.of(probes);
        int top = Layout.MARGIN / 2;
        int heading = HEADING + (photo.isPresent() ? PHOTO : 0);
        int height = top + heading + layout.height() + FOOT;
        BufferedImage sheet = new BufferedImage(layout.width(), height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = sheet.createGraphics();
        try {
            SheetPen pen = pens.apply(canvas);
            pen.rectangle(SheetPen.PAPER, 0, 0, layout.width(), height);
            int inside = layout.width() - 2 * Layout.MARGIN;
            String shown = title.orElseGet(() -> Lookalikes.title(probes));
            pen.line(shown, SheetPen.INK, SheetPen.bold(44), Layout.MARGIN, top + 56, inside);
            photo.ifPresent(
                    file -> pen.photo(file, SheetPen.SOFT, SheetPen.plain(20), Layout.MARGIN, top + 90, inside));
            layout.draw(pen, top + heading);
            pen.paragraph(
                    Likeness.MEANING,
                    SheetPen.SOFT,
                    SheetPen.plain(17),
                    Layout.MARGIN,
                    height - FOOT + 46,
                    Math.min(FOOT_WIDTH, inside));
        } finally {
            canvas.dispose();
        }
        return sheet;
    }

    /** The one that all probes are from, if they are. */
    static Optional<String> photo(List<Lookalikes> probes) {
        List<String> photos =
                probes.stream().map(probe -> probe.probe().photo()).distinct().toList();
        return photos.size() == 1 ? Optional.of(photos.get(0)) : Optional.empty();
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
