package io.github.lookalike.face;

/**
 * An upright rectangle around a face, in pixels of the upright image. It may reach over the image's edges.
 *
 * @param x left edge
 * @param y upper edge
 * @param width more than 0
 * @param height more than 0
 */
public record Box(double x, double y, double width, double height) {

    public Box {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("box of no size: " + width + " x " + height);
        }
    }

    public Point centre() {
        return new Point(x + width / 2, y + height / 2);
    }

    /** In square pixels. */
    public double area() {
        return width * height;
    }

    /** The shared area divided by the joint area, from 0 (apart) to 1 (the same). */
    public double intersectionOverUnion(Box other) {
        double shared = overlap(x, width, other.x, other.width) * overlap(y, height, other.y, other.height);
        return shared / (area() + other.area() - shared);
    }

    private static double overlap(double start, double length, double otherStart, double otherLength) {
        return Math.max(0, Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart));
    }
}
