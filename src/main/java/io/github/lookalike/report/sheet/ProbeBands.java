package io.github.lookalike.report.sheet;

import io.github.lookalike.report.page.Lookalikes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sheet of several probes: a band for each, with its face once and large and its answers as cards beside it. Bands stand
 * below each other, and beside each other where that makes a better picture to look at.
 */
final class ProbeBands implements LookalikesSheet.Layout {

    /** Width by height that is best, as of a screen. */
    private static final double SHAPE = 4 / 3.0;

    /** About what the title and the foot need of the height. */
    private static final int AROUND = 260;

    /** How much more emptiness spoils a sheet than another shape does; found by looking at sheets. */
    private static final int WEIGHT_OF_EMPTINESS = 4;

    /** So many answers of a probe stay in one row. */
    private static final int FEW = 5;

    private static final int SMALLEST_TILE = 216;
    private static final int LARGEST_TILE = 300;

    private static final int BETWEEN = 28;
    private static final int PADDING = 26;

    /** From the probe to its answers. */
    private static final int GAP = 44;

    private static final int NAME = 38;
    private static final int PHOTO = 28;

    private final List<Lookalikes> probes;
    private final boolean photos;

    /** How many bands stand beside each other. */
    private final int abreast;

    /** Of cards in a band. */
    private final int columns;

    private final int tile;
    private final int portrait;

    /** @param rows of cards in the fullest band; several leave room for a larger portrait */
    private ProbeBands(List<Lookalikes> probes, int abreast, int rows, int columns) {
        this.probes = probes;
        this.photos = LookalikesSheet.photo(probes).isEmpty();
        this.abreast = abreast;
        this.columns = columns;
        double larger = rows > 1 ? 2 : 1.25;
        double free = share(LookalikesSheet.LEAST_WIDTH) - 2 * PADDING - GAP - (columns - 1) * Cards.BETWEEN;
        this.tile = (int) Math.max(SMALLEST_TILE, Math.min(LARGEST_TILE, free / (columns + larger)));
        this.portrait = (int) (larger * tile);
    }

    static ProbeBands of(List<Lookalikes> probes) {
        int most = probes.stream()
                .mapToInt(probe -> Math.max(1, probe.answers().size()))
                .max()
                .orElseThrow();
        return IntStream.rangeClosed(1, probes.size())
                .boxed()
                .flatMap(abreast -> IntStream.rangeClosed(1, up(most, FEW))
                        .mapToObj(rows -> new ProbeBands(probes, abreast, rows, up(most, rows))))
                .min(Comparator.comparingDouble(ProbeBands::unfitness))
                .orElseThrow();
    }

    /** Low for the shape of a screen and little that is empty. */
    private double unfitness() {
        int height = height() + AROUND;
        double misshape = Math.abs(Math.log(width() / (height * SHAPE)));
        double filled = probes.stream()
                .mapToDouble(probe -> portrait * portrait
                        + tile
                                * cards(probe).height(1)
                                * (double) probe.answers().size())
                .sum();
        return misshape - WEIGHT_OF_EMPTINESS * filled / ((double) width() * height);
    }

    private static int up(int count, int of) {
        return (count + of - 1) / of;
    }

    @Override
    public int width() {
        int band = 2 * PADDING + portrait + GAP + columns * tile + (columns - 1) * Cards.BETWEEN;
        return Math.max(LookalikesSheet.LEAST_WIDTH, 2 * MARGIN + abreast * (band + BETWEEN) - BETWEEN);
    }

    /** A band's of the sheet's width. */
    private int share(int width) {
        return (width - 2 * MARGIN + BETWEEN) / abreast - BETWEEN;
    }

    @Override
    public int height() {
        int rows = up(probes.size(), abreast);
        return IntStream.range(0, rows).map(this::rowHeight).sum() + (rows - 1) * BETWEEN;
    }

    /** Of the bands beside each other. */
    private int rowHeight(int row) {
        return probes.subList(row * abreast, Math.min(probes.size(), (row + 1) * abreast)).stream()
                        .mapToInt(probe -> Math.max(
                                portrait + NAME + (photos ? PHOTO : 0),
                                cards(probe).height(probe.answers().size())))
                        .max()
                        .orElseThrow()
                + 2 * PADDING;
    }

    private Cards cards(Lookalikes probe) {
        return Cards.of(probe.answers(), tile, columns);
    }

    @Override
    public void draw(SheetPen pen, int top) {
        int band = share(width());
        int y = top;
        for (int i = 0; i < probes.size(); i++) {
            int height = rowHeight(i / abreast);
            int x = MARGIN + i % abreast * (band + BETWEEN);
            pen.panel(x, y, band, height);
            draw(pen, probes.get(i), x + PADDING, y + PADDING);
            y += (i + 1) % abreast == 0 ? height + BETWEEN : 0;
        }
    }

    private void draw(SheetPen pen, Lookalikes probe, int x, int y) {
        pen.face(probe.probe(), x, y, portrait);
        int base = y + portrait + NAME - 6;
        pen.name(probe.probe().name(), SheetPen.INK, SheetPen.bold(26), x, base, portrait);
        if (photos) {
            pen.photo(probe.probe().photo(), SheetPen.SOFT, SheetPen.plain(17), x, base + PHOTO, portrait);
        }
        int left = x + portrait + GAP;
        if (probe.answers().isEmpty()) {
            pen.paragraph(Lookalikes.NOBODY, SheetPen.SOFT, SheetPen.plain(19), left, y + 24, columns * tile);
        }
        cards(probe).draw(pen, probe.answers(), left, y);
    }
}
