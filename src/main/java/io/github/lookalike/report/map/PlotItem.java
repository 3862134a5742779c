package io.github.lookalike.report.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Something of a face that a plot shows if there is room: its picture, its name, or both, the name below.
 *
 * @param face its number on the map
 * @param point where the map puts the face
 * @param wish where the middle of picture and name had best be
 * @param size of the picture in pixels; 0: only the name
 * @param name empty: only the picture
 * @param type of the name
 * @param reach how far from the wish it may be, in pixels
 */
record PlotItem(int face, Point2D point, Point2D wish, double size, String name, Type type, double reach) {

    private static final double NAME_GAP = 3;

    /** A picture whose middle had best be on the face's point. */
    static PlotItem picture(int face, Point2D point, double size, String name, Type type, double reach) {
        double below = (size + nameHeight(name, type)) / 2 - size / 2;
        return new PlotItem(
                face, point, new Point2D.Double(point.getX(), point.getY() + below), size, name, type, reach);
    }

    /** The name of somebody whose faces are about a point. */
    static PlotItem name(int face, Point2D point, String name) {
        return new PlotItem(face, point, point, 0, name, Type.NAME, 40);
    }

    PlotItem wishing(Point2D other) {
        return new PlotItem(face, point, other, size, name, type, reach);
    }

    double width() {
        return Math.max(size, name.isEmpty() ? 0 : type.width(name) + 4);
    }

    double height() {
        return size + nameHeight(name, type);
    }

    boolean hasPicture() {
        return size > 0;
    }

    Rectangle2D box() {
        return new Rectangle2D.Double(wish.getX() - width() / 2, wish.getY() - height() / 2, width(), height());
    }

    /** Where the middle of picture and name may be, the best place first. */
    List<Point2D> centres() {
        return Places.around(wish, Math.max(5, size / 6), reach);
    }

    private static double nameHeight(String name, Type type) {
        return name.isEmpty() ? 0 : NAME_GAP + type.lineHeight();
    }
}
