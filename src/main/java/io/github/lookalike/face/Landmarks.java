package io.github.lookalike.face;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The six points that MediaPipe's face detectors give, in pixels of the upright image. Left and right are the
 * viewer's, not the person's.
 */
public record Landmarks(Point leftEye, Point rightEye, Point nose, Point mouth, Point leftEar, Point rightEar) {

    /** Both eyes, nose tip, mouth centre, both ears: the model's order. */
    public List<Point> points() {
        return List.of(leftEye, rightEye, nose, mouth, leftEar, rightEar);
    }

    /**
     * The opposite of {@link #points()}.
     *
     * @throws IllegalArgumentException if there are not six points
     */
    public static Landmarks of(List<Point> points) {
        if (points.size() != 6) {
            throw new IllegalArgumentException("six landmarks expected, got " + points.size());
        }
        return new Landmarks(points.get(0), points.get(1), points.get(2), points.get(3), points.get(4), points.get(5));
    }

    /** These landmarks with every point moved as {@code move} says. */
    public Landmarks map(UnaryOperator<Point> move) {
        return of(points().stream().map(move).toList());
    }

    /**
     * How far the face leans, clockwise as seen: the way from between the eyes to the mouth, against straight down.
     *
     * @return degrees, -180 to 180
     */
    public double roll() {
        Point eyes = middle(leftEye, rightEye);
        return Math.toDegrees(Math.atan2(eyes.x() - mouth.x(), mouth.y() - eyes.y()));
    }

    /**
     * How far the line of the eyes is from square to the way from them to the mouth.
     *
     * @return degrees, -180 to 180
     */
    public double skew() {
        double eyes = Math.toDegrees(Math.atan2(rightEye.y() - leftEye.y(), rightEye.x() - leftEye.x()));
        return degrees(eyes - roll());
    }

    public static double degrees(double any) {
        return any - 360 * Math.rint(any / 360);
    }

    private static Point middle(Point a, Point b) {
        return new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
    }
}
