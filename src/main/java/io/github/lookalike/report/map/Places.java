package io.github.lookalike.report.map;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Where a box may be that belongs to a point: its centre's places, the best first. */
final class Places {

    private Places() {}

    /** On the point, else around it on rings that widen by {@code step} up to {@code reach}, in pixels. */
    static List<Point2D> around(Point2D point, double step, double reach) {
        List<Point2D> places = new ArrayList<>();
        places.add(point);
        for (double radius = step; radius <= reach; radius += step) {
            int turns = (int) Math.ceil(2 * Math.PI * radius / step);
            for (int i = 0; i < turns; i++) {
                double angle = 2 * Math.PI * i / turns;
                places.add(new Point2D.Double(
                        point.getX() + radius * Math.cos(angle), point.getY() + radius * Math.sin(angle)));
            }
        }
        return places;
    }
}
