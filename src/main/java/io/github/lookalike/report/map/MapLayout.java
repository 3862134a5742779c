package io.github.lookalike.report.map;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one method puts the faces of a map.
 *
 * @param key a word for the method that programs understand
 * @param name what people call it
 * @param legend how it was made and how it is to be read, a sentence or two
 * @param axes what each axis tells; empty where they tell nothing
 * @param coordinates a row for each face, two or three columns, all finite; the second axis points up
 */
public record MapLayout(String key, String name, String legend, List<String> axes, float[][] coordinates) {

    public MapLayout {
        axes = List.copyOf(axes);
        for (int i = 0; i < coordinates.length; i++) {
            if (coordinates[i].length < 2 || coordinates[i].length > 3) {
                throw new IllegalArgumentException(
                        name + ": face " + i + " has " + coordinates[i].length + " coordinates, not 2 or 3");
            }
            for (float coordinate : coordinates[i]) {
                if (!Float.isFinite(coordinate)) {
                    throw new IllegalArgumentException(name + ": face " + i + " is at " + coordinate);
                }
            }
        }
    }

    /** From where to where the faces reach along an axis. */
    Extent extent(int axis) {
        DoubleSummaryStatistics values =
                Stream.of(coordinates).mapToDouble(row -> row[axis]).summaryStatistics();
        return new Extent(values.getMin(), values.getMax());
    }

    /** From where to where coordinates reach. */
    record Extent(double least, double most) {

        double middle() {
            return (least + most) / 2;
        }

        /** Never 0, so that it can be divided by. */
        double length() {
            return Math.max(most - least, 1e-9);
        }
    }
}
