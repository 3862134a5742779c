package io.github.lookalike.internal.detect;

import io.github.lookalike.face.Box;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes one face of the many that a detector reports for it. */
final class NonMaximumSuppression {

    /** Makes orders by score complete, so that they never depend on the search. */
    static final Comparator<Face> LEFT_TO_RIGHT = Comparator.<Face>comparingDouble(
                    face -> face.box().x())
            .thenComparingDouble(face -> face.box().y())
            .thenComparingDouble(face -> face.box().width());

    private NonMaximumSuppression() {}

    /**
     * Weighted non-maximum suppression as in BlazeFace (Bazarevsky et al. 2019): reports that overlap the best one by
     * more than {@code threshold} are averaged into it, each weighted by its score, which steadies the landmarks.
     */
    static List<Face> weighted(List<Face> reports, double threshold) {
        return suppress(reports, (face, best) -> face.box().intersectionOverUnion(best.box()) > threshold, true);
    }

    /**
     * Keeps the best of the faces that different searches found in the same place. A part of a face counts as the same
     * place: a tile's edge may have cut it.
     */
    static List<Face> best(List<Face> faces) {
        return suppress(faces, NonMaximumSuppression::samePlace, false);
    }

    /** All of {@code kept}, and the {@link #best} of the others that lie elsewhere. */
    static List<Face> added(List<Face> kept, List<Face> others) {
        List<Face> faces = new ArrayList<>(kept);
        faces.addAll(best(others.stream()
                .filter(other -> kept.stream().noneMatch(face -> samePlace(other, face)))
                .toList()));
        return faces;
    }

    static boolean samePlace(Face face, Face best) {
        return face.box().intersectionOverUnion(best.box()) > 0.3
                || contains(best.box(), face.box().centre())
                || contains(face.box(), best.box().centre());
    }

    private static boolean contains(Box box, Point point) {
        return point.x() >= box.x()
                && point.x() <= box.x() + box.width()
                && point.y() >= box.y()
                && point.y() <= box.y() + box.height();
    }

    private interface Same {
        boolean test(Face face, Face best);
    }

    private static List<Face> suppress(List<Face> reports, Same same, boolean average) {
        List<Face> left = new ArrayList<>(reports);
        left.sort(Comparator.comparingDouble(Face::score).reversed().thenComparing(LEFT_TO_RIGHT));
        List<Face> faces = new ArrayList<>();
        while (!left.isEmpty()) {
            Face best = left.get(0);
            List<Face> group =
                    left.stream().filter(face -> same.test(face, best)).toList();
            faces.add(average ? mean(group) : best);
            left.removeAll(group);
            left.remove(best);
        }
        return faces;
    }

    private static Face mean(List<Face> group) {
        double weights = group.stream().mapToDouble(Face::score).sum();
        double x = 0;
        double y = 0;
        double width = 0;
        double height = 0;
        double[] pointsX = new double[6];
        double[] pointsY = new double[6];
        for (Face face : group) {
            double weight = face.score() / weights;
            x += weight * face.box().x();
            y += weight * face.box().y();
            width += weight * face.box().width();
            height += weight * face.box().height();
            List<Point> points = face.landmarks().points();
            for (int i = 0; i < 6; i++) {
                pointsX[i] += weight * points.get(i).x();
                pointsY[i] += weight * points.get(i).y();
            }
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            points.add(new Point(pointsX[i], pointsY[i]));
        }
        return new Face(
                new Box(x, y, width, height), Landmarks.of(points), group.get(0).score());
    }
}
