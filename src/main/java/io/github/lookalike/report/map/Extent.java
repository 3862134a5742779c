package io.github.lookalike.report.map;

import java.util.stream.Stream;

/** From where to where coordinates reach. */
record Extent(double least, double most) {

    static Extent of(float[][] coordinates, int axis) {
        double[] sorted =
                Stream.of(coordinates).mapToDouble(row -> row[axis]).sorted().toArray();
        return new Extent(sorted[0], sorted[sorted.length - 1]);
    }

    double middle() {
        return (least + most) / 2;
    }

    /** Never 0, so that it can be divided by. */
    double length() {
        return Math.max(most - least, 1e-9);
    }
}
