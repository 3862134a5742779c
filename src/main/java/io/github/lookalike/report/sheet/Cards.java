package io.github.lookalike.report.sheet;

import io.github.lookalike.ranking.Identification;
import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.report.page.Lookalikes.Resemblance;
import io.github.lookalike.report.table.Likeness;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers as cards in rows: a face with its rank, below it the name and what is known, words before numbers. Measures are
 * in pixels.
 *
 * @param tile of a face, each way
 * @param columns in how many, at least 1
 * @param lines how many are kept free below a name
 */
record Cards(int tile, int columns, int lines) {

    static final int BETWEEN = 24;

    /** From here on "A striking likeness" has room. */
    private static final int MIDDLING = 160;

    /** And from here on in larger type. */
    private static final int LARGE = 240;

    private static final int NAME = 30;
    private static final int LINE = 26;

    /** For answers, of which some may have more to tell. */
    static Cards of(List<Resemblance> answers, int tile, int columns) {
        int lines = answers.stream()
                .mapToInt(answer -> facts(answer, tile).size())
                .max()
                .orElse(0);
        return new Cards(tile, columns, lines);
    }

    /** Of all rows that so many cards take. */
    int height(int cards) {
        int rows = (cards + columns - 1) / columns;
        return rows == 0 ? 0 : rows * height() - BETWEEN / 2;
    }

    private int height() {
        return tile + NAME + lines * LINE + BETWEEN;
    }

    void draw(SheetPen pen, List<Resemblance> answers, int left, int top) {
        for (int i = 0; i < answers.size(); i++) {
            draw(pen, answers.get(i), left + i % columns * (tile + BETWEEN), top + i / columns * height());
        }
    }

    private void draw(SheetPen pen, Resemblance answer, int x, int y) {
        pen.face(answer.answer(), x, y, tile);
        pen.badge(answer.rank(), x + 8, y + 8, Math.min(40, tile / 4));
        int base = y + tile + NAME;
        pen.line(answer.answer().name(), SheetPen.INK, SheetPen.bold(tile < MIDDLING ? 17 : 22), x, base, tile);
        for (String fact : facts(answer, tile)) {
            base += LINE;
            pen.line(fact, SheetPen.SOFT, SheetPen.plain(tile < LARGE ? 17 : 19), x, base, tile);
        }
    }

    /** Whether it is who was looked for is told where it is news. */
    private static List<String> facts(Resemblance answer, int tile) {
        if (answer.judgement().isEmpty()) {
            return List.of(answer.metricText() + " " + answer.distanceText());
        }
        Judgement judgement = answer.judgement().get();
        List<String> facts = new ArrayList<>();
        if (tile >= MIDDLING) {
            facts.add(Likeness.words(judgement));
        }
        facts.add(Likeness.text(judgement));
        answer.identification()
                .filter(each -> each != Identification.DIFFERENT && each != Identification.TOLD_APART)
                .map(Identification::alone)
                .ifPresent(facts::add);
        return facts;
    }
}
