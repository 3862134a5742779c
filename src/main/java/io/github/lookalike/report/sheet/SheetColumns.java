package io.github.lookalike.report.sheet;

import io.github.lookalike.report.page.Lookalikes;
import io.github.lookalike.report.page.Lookalikes.Resemblance;
import io.github.lookalike.report.table.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A sheet of several probes: as many columns as make it a good picture to look at, filled from the top one by one. */
final class SheetColumns implements LookalikesSheet.Layout {

    /** Width by height, as of a screen. */
    private static final double SHAPE = 4 / 3.0;

    private static final int TILE = 200;
    private static final int GAP = 10;
    private static final int COLUMN = SheetPen.pairWidth(TILE, GAP);
    private static final int BETWEEN = 54;
    private static final int CELL = TILE + 104;
    private static final int HEADING = 96;
    private static final int RANK = 38;

    /** So many answers of a probe stay in one column. */
    private static final int FEW = 4;

    /** What stands in a column: a probe's heading or one of its answers. */
    private record Item(Lookalikes probe, Optional<Resemblance> answer) {
        int height() {
            return answer.isPresent() ? CELL : HEADING;
        }
    }

    private final List<List<Item>> columns;

    private SheetColumns(List<List<Item>> columns) {
        this.columns = columns;
    }

    static SheetColumns of(List<Lookalikes> probes) {
        List<List<Item>> blocks =
                probes.stream().flatMap(probe -> blocks(probe).stream()).toList();
        return IntStream.rangeClosed(1, blocks.size())
                .mapToObj(count -> new SheetColumns(columns(blocks, count)))
                .min(Comparator.comparingDouble(SheetColumns::misshape))
                .orElseThrow();
    }

    private static List<Item> answers(Lookalikes probe) {
        return probe.answers().stream()
                .map(answer -> new Item(probe, Optional.of(answer)))
                .toList();
    }

    /** What must not be torn apart: a heading and the few answers below it, or the first of many. */
    private static List<List<Item>> blocks(Lookalikes probe) {
        List<Item> answers = answers(probe);
        int together = answers.size() <= FEW ? answers.size() : 1;
        List<Item> first = new ArrayList<>(List.of(new Item(probe, Optional.empty())));
        first.addAll(answers.subList(0, together));
        List<List<Item>> blocks = new ArrayList<>(List.of(first));
        answers.subList(together, answers.size()).forEach(answer -> blocks.add(List.of(answer)));
        return blocks;
    }

    /** At most so many columns, as low as they can be. */
    private static List<List<Item>> columns(List<List<Item>> blocks, int count) {
        int height = blocks.stream().mapToInt(SheetColumns::height).max().orElse(0);
        List<List<Item>> columns = filled(blocks, height);
        while (columns.size() > count) {
            height += 1;
            columns = filled(blocks, height);
        }
        return columns;
    }

    private static List<List<Item>> filled(List<List<Item>> blocks, int height) {
        List<List<Item>> columns = new ArrayList<>(List.of(new ArrayList<>()));
        for (List<Item> block : blocks) {
            List<Item> last = columns.get(columns.size() - 1);
            if (!last.isEmpty() && height(last) + height(block) > height) {
                last = new ArrayList<>();
                columns.add(last);
            }
            last.addAll(block);
        }
        return columns;
    }

    private static int height(List<Item> items) {
        return items.stream().mapToInt(Item::height).sum();
    }

    private double misshape() {
        return Math.abs(Math.log(width() / (height() * SHAPE)));
    }

    @Override
    public int width() {
        // Room for the foot's text, too.
        int shown = Math.max(2, columns.size());
        return 2 * MARGIN + shown * COLUMN + (shown - 1) * BETWEEN;
    }

    @Override
    public int height() {
        return columns.stream().mapToInt(SheetColumns::height).max().orElse(0);
    }

    @Override
    public void draw(SheetPen pen, int top) {
        int left = MARGIN;
        for (List<Item> column : columns) {
            int y = top;
            for (Item item : column) {
                if (item.answer().isPresent()) {
                    pen.pair(item.answer().get(), left, y, TILE, GAP);
                    facts(pen, item.answer().get(), left, y + TILE);
                } else {
                    heading(pen, item.probe(), left, y, COLUMN);
                }
                y += item.height();
            }
            left += COLUMN + BETWEEN;
        }
    }

    private static void heading(SheetPen pen, Lookalikes probe, int x, int y, int width) {
        pen.line(probe.title(), SheetPen.INK, SheetPen.bold(32), x, y + 44, width);
        pen.line(probe.probe().photo(), SheetPen.SOFT, SheetPen.plain(19), x, y + 74, width);
    }

    private static void facts(SheetPen pen, Resemblance answer, int x, int y) {
        pen.badge(answer.rank(), x, y + 12, RANK);
        int nameLeft = x + RANK + 12;
        pen.line(answer.answer().name(), SheetPen.INK, SheetPen.bold(28), nameLeft, y + 41, COLUMN - RANK - 12);
        String judged = answer.judgement()
                .map(judgement -> Likeness.text(judgement) + " likeness · "
                        + answer.identification().orElseThrow().alone() + " · ")
                .orElse("");
        String facts = judged + answer.metricText() + " " + answer.distanceText();
        pen.line(facts, SheetPen.SOFT, SheetPen.plain(20), x, y + 76, COLUMN);
    }
}
