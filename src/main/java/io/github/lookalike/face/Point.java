package io.github.lookalike.face;

/**
 * A place in an image.
 *
 * @param x pixels from the left edge; the centre of the first pixel is at 0
 * @param y pixels from the upper edge
 */
public record Point(double x, double y) {

    /** The Euclidean distance to another point, in pixels. */
    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
