package io.github.lookalike.face;

import io.github.lookalike.geometry.Point;
import io.github.lookalike.geometry.Similarity;
import java.util.ArrayList;
import java.util.List;

/**
 * A square that a detector looks at, in pixels of the image. It may reach over the image's edges (there it is black)
 * and be turned.
 *
 * @param centre of the square
 * @param side length of an edge
 * @param degrees how far it is turned, clockwise as seen
 */
record Region(Point centre, double side, double degrees) {

    /** The smallest square around the whole image. */
    static Region around(int width, int height) {
        return new Region(new Point((width - 1) / 2.0, (height - 1) / 2.0), Math.max(width, height), 0);
    }

    /** The same centre, more (or less) around it. */
    Region widened(double factor) {
        return new Region(centre, side * factor, degrees);
    }

    Region turned(double moreDegrees) {
        return new Region(centre, side, degrees + moreDegrees);
    }

    /** Brings the image's coordinates to those of a picture of {@code size} by {@code size} pixels. */
    Similarity toInput(int size) {
        double scale = size / side;
        double radians = Math.toRadians(degrees);
        double a = scale * Math.cos(radians);
        double b = -scale * Math.sin(radians);
        double middle = (size - 1) / 2.0;
        return new Similarity(a, b, middle - a * centre.x() + b * centre.y(), middle - b * centre.x() - a * centre.y());
    }

    /**
     * Squares of a given side that cover an image, each overlapping its neighbours by at least half, so that a face of
     * up to half a side is whole in one of them.
     */
    static List<Region> tiles(int width, int height, double side) {
        int columns = count(width, side);
        int rows = count(height, side);
        List<Region> tiles = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Point centre = new Point(position(column, columns, width, side), position(row, rows, height, side));
                tiles.add(new Region(centre, side, 0));
            }
        }
        return tiles;
    }

    private static int count(int length, double side) {
        return length <= side ? 1 : (int) Math.ceil((length - side) / (side / 2)) + 1;
    }

    private static double position(int index, int count, int length, double side) {
        return count == 1 ? (length - 1) / 2.0 : side / 2 + index * (length - side) / (count - 1) - 0.5;
    }
}
