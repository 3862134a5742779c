package io.github.lookalike.report.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** An item that found room. */
record PlacedItem(PlotItem item, Rectangle2D box) {

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
        return box.getMaxY() - item.type().lineHeight() * 0.28;
    }

    /** Whether its point can't be guessed from where it is. */
    boolean isAway() {
        return item.hasPicture() && !picture().contains(item.point());
    }
}
