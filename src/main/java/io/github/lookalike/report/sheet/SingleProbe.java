package io.github.lookalike.report.sheet;

import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.report.page.Lookalikes;
import io.github.lookalike.report.page.Lookalikes.Resemblance;
import io.github.lookalike.report.table.Likeness;
import java.util.List;

/** A sheet of one probe: large beside the nearest, with all that is known of the two; the others as cards below. */
final class SingleProbe implements LookalikesSheet.Layout {

    private static final int WIDTH = LookalikesSheet.LEAST_WIDTH;
    private static final int INSIDE = WIDTH - 2 * MARGIN;
    private static final int TILE = 360;
    private static final int GAP = 14;
    private static final int FACTS = MARGIN + SheetPen.pairWidth(TILE, GAP) + 44;
    private static final int FACTS_WIDTH = WIDTH - MARGIN - FACTS;
    private static final int NAMES = 60;
    private static final int CARDS_HEADING = 70;
    private final Lookalikes probe;
    private final List<Resemblance> others;
    private final Cards cards;

    SingleProbe(Lookalikes probe) {
        this.probe = probe;
        this.others = probe.answers()
                .subList(Math.min(1, probe.answers().size()), probe.answers().size());
        int columns = columns(others.size());
        this.cards = Cards.of(others, (INSIDE - (columns - 1) * Cards.BETWEEN) / columns, columns);
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

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return (probe.answers().isEmpty() ? 0 : TILE + NAMES)
                + (others.isEmpty() ? 0 : CARDS_HEADING + cards.height(others.size()));
    }

    @Override
    public void draw(SheetPen pen, int top) {
        if (probe.answers().isEmpty()) {
            return;
        }
        nearest(pen, probe.answers().get(0), top);
        if (others.isEmpty()) {
            return;
        }
        int y = top + TILE + NAMES;
        pen.line("Others, the nearest first", SheetPen.INK, SheetPen.bold(28), MARGIN, y + 44, INSIDE);
        cards.draw(pen, others, MARGIN, y + CARDS_HEADING);
    }

    private static void nearest(SheetPen pen, Resemblance answer, int y) {
        pen.pair(answer, MARGIN, y, TILE, GAP);
        int names = y + TILE + 38;
        pen.name(answer.probe().name(), SheetPen.INK, SheetPen.bold(26), MARGIN, names, TILE);
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
}
