package io.github.lookalike.report.sheet;

import io.github.lookalike.ranking.Identification;
import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.report.page.Lookalikes;
import io.github.lookalike.report.page.Lookalikes.Resemblance;
import io.github.lookalike.report.table.Likeness;
import java.util.List;

/** A sheet of one probe: large beside the nearest, with all that is known of the two; the others as cards below. */
final class SingleProbe implements LookalikesSheet.Layout {

    private static final int WIDTH = 1640;
    private static final int INSIDE = WIDTH - 2 * MARGIN;
    private static final int HEADING = 110;
    private static final int TILE = 360;
    private static final int GAP = 14;
    private static final int FACTS = MARGIN + SheetPen.pairWidth(TILE, GAP) + 44;
    private static final int FACTS_WIDTH = WIDTH - MARGIN - FACTS;
    private static final int NAMES = 60;
    private static final int CARDS_HEADING = 70;
    private static final int BETWEEN = 24;

    private static final int LARGE_CARD = 160;

    /** Below a card's face: name, likeness, and a verdict that is news. */
    private static final int CAPTION = 98;

    private final Lookalikes probe;
    private final List<Resemblance> others;
    private final int columns;

    SingleProbe(Lookalikes probe) {
        this.probe = probe;
        this.others = probe.answers()
                .subList(Math.min(1, probe.answers().size()), probe.answers().size());
        this.columns = columns(others.size());
    }

    /** Many cards are smaller, so that a screen still shows the sheet whole. */
    private static int columns(int cards) {
        if (cards <= 10) {
            return 5;
        }
        if (cards <= 24) {
            return 8;
        }
        return cards <= 40 ? 10 : 12;
    }

    private int tile() {
        return (INSIDE - (columns - 1) * BETWEEN) / columns;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        int rows = (others.size() + columns - 1) / columns;
        return HEADING
                + (probe.answers().isEmpty() ? 0 : TILE + NAMES)
                + (rows == 0 ? 0 : CARDS_HEADING + rows * (tile() + CAPTION));
    }

    @Override
    public void draw(SheetPen pen, int top) {
        pen.line(probe.title(), SheetPen.INK, SheetPen.bold(44), MARGIN, top + 56, INSIDE);
        pen.line(probe.probe().photo(), SheetPen.SOFT, SheetPen.plain(20), MARGIN, top + 90, INSIDE);
        if (probe.answers().isEmpty()) {
            return;
        }
        int y = top + HEADING;
        nearest(pen, probe.answers().get(0), y);
        if (others.isEmpty()) {
            return;
        }
        y += TILE + NAMES;
        pen.line("Others, the nearest first", SheetPen.INK, SheetPen.bold(28), MARGIN, y + 44, INSIDE);
        y += CARDS_HEADING;
        for (int i = 0; i < others.size(); i++) {
            int x = MARGIN + i % columns * (tile() + BETWEEN);
            card(pen, others.get(i), x, y + i / columns * (tile() + CAPTION));
        }
    }

    private static void nearest(SheetPen pen, Resemblance answer, int y) {
        pen.pair(answer, MARGIN, y, TILE, GAP);
        int names = y + TILE + 38;
        pen.line(answer.probe().name(), SheetPen.INK, SheetPen.bold(26), MARGIN, names, TILE);
        pen.line(answer.answer().name(), SheetPen.INK, SheetPen.bold(26), MARGIN + 2 * (TILE + GAP), names, TILE);
        answer.judgement().ifPresent(judgement -> judged(pen, answer, judgement, y));
        String distance = answer.metricText() + " distance " + answer.distanceText();
        pen.line(distance, SheetPen.SOFT, SheetPen.plain(20), FACTS, y + TILE - 6, FACTS_WIDTH);
    }

    /** Words before numbers; the verdict is another question than the likeness. */
    private static void judged(SheetPen pen, Resemblance answer, Judgement judgement, int y) {
        pen.line("Likeness", SheetPen.SOFT, SheetPen.plain(20), FACTS, y + 24, FACTS_WIDTH);
        pen.line(Likeness.words(judgement), SheetPen.ACCENT, SheetPen.bold(32), FACTS, y + 64, FACTS_WIDTH);
        pen.paragraph(Likeness.sentence(judgement), SheetPen.INK, SheetPen.plain(22), FACTS, y + 102, FACTS_WIDTH);
        pen.meter(judgement.likeness(), FACTS, y + 178, FACTS_WIDTH, 12);
        pen.line("The same person?", SheetPen.SOFT, SheetPen.plain(20), FACTS, y + 240, FACTS_WIDTH);
        String same = Likeness.samePerson(answer.identification().orElseThrow());
        pen.line(same, SheetPen.INK, SheetPen.bold(26), FACTS, y + 276, FACTS_WIDTH);
        answer.ofChance()
                .ifPresent(why -> pen.paragraph(why, SheetPen.SOFT, SheetPen.plain(20), FACTS, y + 308, FACTS_WIDTH));
    }

    private void card(SheetPen pen, Resemblance answer, int x, int y) {
        int tile = tile();
        int badge = Math.min(40, tile / 4);
        pen.face(answer.answer(), x, y, tile);
        pen.badge(answer.rank(), x + 8, y + 8, badge);
        int name = tile < LARGE_CARD ? 17 : 22;
        pen.line(answer.answer().name(), SheetPen.INK, SheetPen.bold(name), x, y + tile + 30, tile);
        String known = answer.judgement().map(Likeness::text).orElse(answer.metricText() + " " + answer.distanceText());
        pen.line(known, SheetPen.SOFT, SheetPen.plain(19), x, y + tile + 56, tile);
        answer.identification()
                .filter(each -> each != Identification.DIFFERENT && each != Identification.TOLD_APART)
                .ifPresent(each -> pen.line(each.alone(), SheetPen.SOFT, SheetPen.plain(19), x, y + tile + 80, tile));
    }
}
