package io.github.lookalike.report.sheet;

import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.report.page.Lookalikes;
import io.github.lookalike.report.page.Lookalikes.Resemblance;
import io.github.lookalike.report.table.Likeness;
import java.util.List;

/** A sheet of few answers: a row each, with all that is known beside the faces. */
final class SheetRows implements LookalikesSheet.Layout {

    private static final int WIDTH = 1500;
    private static final int TILE = 260;
    private static final int GAP = 14;
    private static final int ROW = TILE + 36;
    private static final int HEADING = 110;
    private static final int TEXT_LEFT = MARGIN + SheetPen.pairWidth(TILE, GAP) + 44;
    private static final int TEXT_WIDTH = WIDTH - MARGIN - TEXT_LEFT;
    private static final int RANK = 46;

    private final List<Lookalikes> probes;

    SheetRows(List<Lookalikes> probes) {
        this.probes = probes;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        int answers = probes.stream().mapToInt(probe -> probe.answers().size()).sum();
        return probes.size() * HEADING + answers * ROW;
    }

    @Override
    public void draw(SheetPen pen, int top) {
        int y = top;
        for (Lookalikes probe : probes) {
            int width = WIDTH - 2 * MARGIN;
            pen.line(probe.title(), SheetPen.INK, SheetPen.bold(40), MARGIN, y + 56, width);
            pen.line(probe.probe().photo(), SheetPen.SOFT, SheetPen.plain(20), MARGIN, y + 88, width);
            y += HEADING;
            for (Resemblance answer : probe.answers()) {
                pen.pair(answer, MARGIN, y, TILE, GAP);
                facts(pen, answer, y);
                y += ROW;
            }
        }
    }

    private static void facts(SheetPen pen, Resemblance answer, int y) {
        pen.badge(answer.rank(), TEXT_LEFT, y + 12, RANK);
        int nameLeft = TEXT_LEFT + RANK + 16;
        pen.line(
                answer.answer().name(),
                SheetPen.INK,
                SheetPen.bold(36),
                nameLeft,
                y + 48,
                TEXT_LEFT + TEXT_WIDTH - nameLeft);
        answer.judgement().ifPresent(judgement -> judged(pen, judgement, y));
        String distance = answer.metricText() + " distance " + answer.distanceText();
        pen.line(distance, SheetPen.SOFT, SheetPen.plain(20), TEXT_LEFT, y + TILE - 10, TEXT_WIDTH);
    }

    /** The verdict is a line of its own: it is another question than the likeness. */
    private static void judged(SheetPen pen, Judgement judgement, int y) {
        String likeness = Likeness.text(judgement) + " likeness";
        pen.line(likeness, SheetPen.INK, SheetPen.plain(26), TEXT_LEFT, y + 96, TEXT_WIDTH);
        pen.meter(judgement.likeness(), TEXT_LEFT, y + 110, TEXT_WIDTH, 12);
        String sentence = Likeness.sentence(judgement);
        pen.paragraph(sentence, SheetPen.INK, SheetPen.plain(20), TEXT_LEFT, y + 154, TEXT_WIDTH);
        String verdict = "Verdict: " + judgement.verdict().text();
        pen.line(verdict, SheetPen.INK, SheetPen.plain(20), TEXT_LEFT, y + TILE - 42, TEXT_WIDTH);
    }
}
