package io.github.lookalike.internal.image;

import io.github.lookalike.face.Point;
import java.util.List;

/**
 * A similarity transform, that is a turn, a scaling and a shift: {@code x' = a·x − b·y + dx},
 * {@code y' = b·x + a·y + dy}. Angles and proportions stay.
 */
public record Similarity(double a, double b, double dx, double dy) {

    /**
     * The similarity that brings {@code from} nearest to {@code to}, by least squares. Without reflection the problem
     * is linear in the four numbers: with z = x + iy, z' = (a + ib)·z + (dx + i·dy).
     *
     * @throws IllegalArgumentException if the lists differ in length, or the points to move all coincide
     */
    public static Similarity leastSquares(List<Point> from, List<Point> to) {
        if (from.size() != to.size()) {
            throw new IllegalArgumentException(from.size() + " points can't be brought to " + to.size());
        }
        Point fromCentre = centroid(from);
        Point toCentre = centroid(to);
        double real = 0;
        double imaginary = 0;
        double spread = 0;
        for (int i = 0; i < from.size(); i++) {
            double x = from.get(i).x() - fromCentre.x();
            double y = from.get(i).y() - fromCentre.y();
            double u = to.get(i).x() - toCentre.x();
            double v = to.get(i).y() - toCentre.y();
            real += x * u + y * v;
            imaginary += x * v - y * u;
            spread += x * x + y * y;
        }
        if (!(spread > 0)) {
            throw new IllegalArgumentException("points that all coincide have no direction: " + from);
        }
        double a = real / spread;
        double b = imaginary / spread;
        return new Similarity(
                a,
                b,
                toCentre.x() - a * fromCentre.x() + b * fromCentre.y(),
                toCentre.y() - b * fromCentre.x() - a * fromCentre.y());
    }

    private static Point centroid(List<Point> points) {
        return new Point(
                points.stream().mapToDouble(Point::x).average().orElse(0),
                points.stream().mapToDouble(Point::y).average().orElse(0));
    }

    public Point apply(Point point) {
        return new Point(a * point.x() - b * point.y() + dx, b * point.x() + a * point.y() + dy);
    }

    /** How many times longer lines become. */
    public double scale() {
        return Math.hypot(a, b);
    }

    /**
     * The way back.
     *
     * @throws IllegalArgumentException if the scale is 0
     */
    public Similarity inverse() {
        double squared = a * a + b * b;
        if (!(squared > 0)) {
            throw new IllegalArgumentException("a similarity of scale 0 has no inverse");
        }
        double c = a / squared;
        double d = -b / squared;
        return new Similarity(c, d, -(c * dx - d * dy), -(d * dx + c * dy));
    }

    /** This after {@code first}. */
    public Similarity after(Similarity first) {
        Point shift = apply(new Point(first.dx, first.dy));
        return new Similarity(a * first.a - b * first.b, a * first.b + b * first.a, shift.x(), shift.y());
    }
}
