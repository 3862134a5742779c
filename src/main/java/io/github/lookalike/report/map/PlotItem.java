package io.github.lookalike.report.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Something of a face that a plot shows if there is room: its picture, its name, or both, the name below.
 *
 * @param face its number on the map
 * @param point where the map puts the face
 * @param wish where the middle of picture and name had best be
 * @param size of the picture in pixels; 0: only the name
 * @param name empty: only the picture
 * @param style of the name
 * @param reach how far from the wish it may be, in pixels
 */
record PlotItem(
        int face, Point2D point, Point2D wish, double size, String name, DisplayList.TextStyle style, double reach) {

    private static final double NAME_GAP = 3;

    /** A picture whose middle had best be on the face's point. */
    static PlotItem picture(
            int face, Point2D point, double size, String name, DisplayList.TextStyle style, double reach) {
        double below = (size + nameHeight(name, style)) / 2 - size / 2;
        return new PlotItem(
                face, point, new Point2D.Double(point.getX(), point.getY() + below), size, name, style, reach);
    }

    /** The picture alone. */
    PlotItem unnamed() {
        return picture(face, point, size, "", style, reach);
    }

    PlotItem wishing(Point2D other) {
        return new PlotItem(face, point, other, size, name, style, reach);
    }

    double width() {
        return Math.max(size, name.isEmpty() ? 0 : style.width(name) + 8);
    }

    double height() {
        return size + nameHeight(name, style);
    }

    boolean hasPicture() {
        return size > 0;
    }

    Rectangle2D box() {
        return new Rectangle2D.Double(wish.getX() - width() / 2, wish.getY() - height() / 2, width(), height());
    }

    /** Candidate positions of the middle of picture and name, the best first. */
    List<Point2D> centres() {
        return candidates(wish, Math.max(5, size / 6), reach);
    }

    /** Candidate positions, the best first: on the point, else around it on rings that widen by {@code step} up to {@code reach}, in pixels. */
    static List<Point2D> candidates(Point2D point, double step, double reach) {
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

    private static double nameHeight(String name, DisplayList.TextStyle style) {
        return name.isEmpty() ? 0 : NAME_GAP + style.lineHeight();
    }

    /** An item that found room. */
    record Placed(PlotItem item, Rectangle2D box) {

        /** The middle of the picture, or of a name without one. */
        Point2D middle() {
            return item.hasPicture()
                    ? new Point2D.Double(box.getCenterX(), box.getMinY() + item.size() / 2)
                    : new Point2D.Double(box.getCenterX(), box.getCenterY());
        }

        Rectangle2D picture() {
            return new Rectangle2D.Double(box.getCenterX() - item.size() / 2, box.getMinY(), item.size(), item.size());
        }

        /** The y of the name's feet. */
        double baseline() {
            return box.getMaxY() - item.style().lineHeight() * 0.28;
        }

        /** Whether its point can't be guessed from where it is. */
        boolean isAway() {
            return item.hasPicture() && !picture().contains(item.point());
        }
    }
}
