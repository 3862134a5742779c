package io.github.lookalike.internal.quality;

import io.github.lookalike.face.Chip;

/**
 * Variance of the Laplacian, a measure of focus, by the variance of brightness: so that dim and pale photos count like
 * others. Blur takes away the fine structure, which is what the Laplacian sees, and little of the coarse.
 */
final class Sharpness {

    /** Share of a chip on each side that is not looked at: hair and what is behind. */
    private static final double MARGIN = 0.2;

    /** The quotient that is told as one half. */
    private static final double HALF = 0.05;

    private Sharpness() {}

    /** 0 to 1. */
    static double of(Chip chip) {
        int from = Math.max(1, (int) (MARGIN * chip.size()));
        int to = chip.size() - from;
        double sum = 0;
        double squares = 0;
        double edges = 0;
        double squaredEdges = 0;
        for (int y = from; y < to; y++) {
            for (int x = from; x < to; x++) {
                double here = light(chip, x, y);
                double edge = light(chip, x - 1, y)
                        + light(chip, x + 1, y)
                        + light(chip, x, y - 1)
                        + light(chip, x, y + 1)
                        - 4 * here;
                sum += here;
                squares += here * here;
                edges += edge;
                squaredEdges += edge * edge;
            }
        }
        int count = (to - from) * (to - from);
        double contrast = variance(sum, squares, count);
        double detail = variance(edges, squaredEdges, count);
        return contrast < 1 ? 0 : detail / (detail + HALF * contrast);
    }

    private static double variance(double sum, double squares, int count) {
        return Math.max(0, squares / count - sum / count * (sum / count));
    }

    /** Luma of ITU-R BT.601, 0 to 255. */
    private static double light(Chip chip, int x, int y) {
        int at = (y * chip.size() + x) * 3;
        byte[] rgb = chip.rgb();
        return 0.299 * (rgb[at] & 0xff) + 0.587 * (rgb[at + 1] & 0xff) + 0.114 * (rgb[at + 2] & 0xff);
    }
}
