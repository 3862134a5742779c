package io.github.lookalike.report;

import io.github.lookalike.ranking.Judgement;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * The faces that some faces look like, as one picture: each pair side by side, and between them one face in half the
 * other. Measures are in pixels.
 */
public final class LookalikesSheet {

    /** More would make a picture that viewers refuse. */
    public static final int MOST_ANSWERS = 60;

    private static final int WIDTH = 1500;
    private static final int MARGIN = 60;
    private static final int TILE = 260;
    private static final int GAP = 14;
    private static final int ROW = TILE + 36;
    private static final int HEADING = 110;
    private static final int FOOT = 120;
    private static final int TEXT_LEFT = MARGIN + 3 * TILE + 2 * GAP + 44;
    private static final int TEXT_WIDTH = WIDTH - MARGIN - TEXT_LEFT;
    private static final int RANK = 46;

    private final List<Lookalikes> probes;
    private final SheetPen pen;
    private final Graphics2D canvas;

    private LookalikesSheet(List<Lookalikes> probes, Graphics2D canvas) {
        this.probes = probes;
        this.canvas = canvas;
        this.pen = new SheetPen(canvas);
    }

    /** @throws IllegalArgumentException if there are more than {@link #MOST_ANSWERS} answers */
    public static BufferedImage draw(List<Lookalikes> probes) {
        int answers = probes.stream().mapToInt(probe -> probe.answers().size()).sum();
        if (answers > MOST_ANSWERS) {
            throw new IllegalArgumentException("a sheet has room for " + MOST_ANSWERS + " answers, not " + answers);
        }
        int height = MARGIN / 2 + probes.size() * HEADING + answers * ROW + FOOT;
        BufferedImage sheet = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = sheet.createGraphics();
        try {
            new LookalikesSheet(probes, canvas).draw(height);
        } finally {
            canvas.dispose();
        }
        return sheet;
    }

    private void draw(int height) {
        pen.rectangle(SheetPen.PAPER, 0, 0, WIDTH, height);
        int y = MARGIN / 2;
        for (Lookalikes probe : probes) {
            int width = WIDTH - 2 * MARGIN;
            String title = "Who looks like " + probe.probe().name() + "?";
            pen.line(title, SheetPen.INK, SheetPen.bold(40), MARGIN, y + 56, width);
            pen.line(probe.probe().photo(), SheetPen.SOFT, SheetPen.plain(20), MARGIN, y + 88, width);
            y += HEADING;
            for (Resemblance answer : probe.answers()) {
                faces(answer, y);
                facts(answer, y);
                y += ROW;
            }
        }
        pen.paragraph(Likeness.MEANING, SheetPen.SOFT, SheetPen.plain(17), MARGIN, y + 24, WIDTH - 2 * MARGIN);
    }

    private void faces(Resemblance answer, int y) {
        tile(answer.probe(), 0, y);
        tile(answer.probe(), 1, y);
        tile(answer.answer(), 2, y);
        Shape whole = canvas.getClip();
        int middle = left(1) + TILE / 2;
        canvas.clipRect(middle, y, TILE / 2, TILE);
        tile(answer.answer(), 1, y);
        canvas.setClip(whole);
        pen.rectangle(Color.WHITE, middle - 1, y, 2, TILE);
    }

    private static int left(int column) {
        return MARGIN + column * (TILE + GAP);
    }

    private void tile(FacePicture face, int column, int y) {
        int x = left(column);
        Shape whole = canvas.getClip();
        canvas.clip(new RoundRectangle2D.Double(x, y, TILE, TILE, 24, 24));
        pen.rectangle(SheetPen.LINE, x, y, TILE, TILE);
        face.image().ifPresent(image -> canvas.drawImage(image, x, y, TILE, TILE, null));
        canvas.setClip(whole);
    }

    private void facts(Resemblance answer, int y) {
        canvas.setColor(SheetPen.ACCENT);
        canvas.fill(new Ellipse2D.Double(TEXT_LEFT, y + 12, RANK, RANK));
        pen.centred(Integer.toString(answer.rank()), SheetPen.PAPER, SheetPen.bold(24), TEXT_LEFT + RANK / 2, y + 44);
        int nameLeft = TEXT_LEFT + RANK + 16;
        pen.line(
                answer.answer().name(),
                SheetPen.INK,
                SheetPen.bold(36),
                nameLeft,
                y + 48,
                TEXT_LEFT + TEXT_WIDTH - nameLeft);
        answer.judgement().ifPresent(judgement -> judged(judgement, y));
        String distance = answer.metricText() + " distance " + answer.distanceText();
        pen.line(distance, SheetPen.SOFT, SheetPen.plain(20), TEXT_LEFT, y + TILE - 10, TEXT_WIDTH);
    }

    /** The verdict is a line of its own: it is another question than the likeness. */
    private void judged(Judgement judgement, int y) {
        String likeness = Likeness.text(judgement) + " likeness";
        pen.line(likeness, SheetPen.INK, SheetPen.plain(26), TEXT_LEFT, y + 96, TEXT_WIDTH);
        pen.meter(judgement.likeness(), TEXT_LEFT, y + 110, TEXT_WIDTH, 12);
        String sentence = Likeness.sentence(judgement);
        pen.paragraph(sentence, SheetPen.INK, SheetPen.plain(20), TEXT_LEFT, y + 154, TEXT_WIDTH);
        String verdict = "Verdict: " + judgement.verdict().text();
        pen.line(verdict, SheetPen.INK, SheetPen.plain(20), TEXT_LEFT, y + TILE - 42, TEXT_WIDTH);
    }
}
