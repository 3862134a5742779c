package io.github.lookalike.internal.detect;

import io.github.lookalike.face.Point;
import io.github.lookalike.internal.image.Similarity;

/**
 * A region of interest: a square that a detector looks at, in pixels of the image. It may reach over the image's edges
 * (there it is black) and be turned.
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
}
