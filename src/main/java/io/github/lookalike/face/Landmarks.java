package io.github.lookalike.face;

import io.github.lookalike.geometry.Point;
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
}
