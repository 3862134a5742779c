package io.github.lookalike.report.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Overlap removal, as for the nodes of a graph: boxes push each other aside, little by little, until none is in another's
 * way; neighbours stay neighbours. There may be overlaps left where they are too many; {@link LabelPlacement} has the last word.
 */
final class OverlapRemoval {

    private static final int ROUNDS = 300;

    /** Of an overlap, what one round takes away: all of it would throw boxes into the next ones. */
    private static final double SOFTNESS = 0.8;

    private static final double GAP = 3;

    private final Rectangle2D area;
    private final double[] x;
    private final double[] y;
    private final double[] width;
    private final double[] height;

    private OverlapRemoval(List<Rectangle2D> boxes, Rectangle2D area) {
        this.area = area;
        x = boxes.stream().mapToDouble(Rectangle2D::getCenterX).toArray();
        y = boxes.stream().mapToDouble(Rectangle2D::getCenterY).toArray();
        width = boxes.stream().mapToDouble(box -> box.getWidth() + GAP).toArray();
        height = boxes.stream().mapToDouble(box -> box.getHeight() + GAP).toArray();
    }

    /**
     * The middles of boxes after they have made way for each other.
     *
     * @param boxes where they would like to be; a few hundred
     * @param area which they do not leave
     */
    static List<Point2D> spread(List<Rectangle2D> boxes, Rectangle2D area) {
        OverlapRemoval removal = new OverlapRemoval(boxes, area);
        boolean crowded = true;
        for (int round = 0; crowded && round < ROUNDS; round++) {
            crowded = removal.push();
        }
        return IntStream.range(0, boxes.size())
                .<Point2D>mapToObj(i -> new Point2D.Double(removal.x[i], removal.y[i]))
                .toList();
    }

    private boolean push() {
        boolean crowded = false;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                crowded |= push(i, j);
            }
            x[i] = within(x[i], area.getMinX(), area.getMaxX(), width[i]);
            y[i] = within(y[i], area.getMinY(), area.getMaxY(), height[i]);
        }
        return crowded;
    }

    /** Straight away from each other, so that two that are held fast by others can still slip past them. */
    private boolean push(int i, int j) {
        double dx = x[i] - x[j];
        double dy = y[i] - y[j];
        double overlapX = (width[i] + width[j]) / 2 - Math.abs(dx);
        double overlapY = (height[i] + height[j]) / 2 - Math.abs(dy);
        if (overlapX < 0.5 || overlapY < 0.5) {
            return false;
        }
        double distance = Math.hypot(dx, dy);
        double angle = distance > 0 ? Math.atan2(dy, dx) : i; // in no direction rather than all in one
        double way = Math.min(overlapX / Math.abs(Math.cos(angle)), overlapY / Math.abs(Math.sin(angle)));
        double half = way * SOFTNESS / 2;
        x[i] += half * Math.cos(angle);
        y[i] += half * Math.sin(angle);
        x[j] -= half * Math.cos(angle);
        y[j] -= half * Math.sin(angle);
        return true;
    }

    private static double within(double middle, double least, double most, double size) {
        return Math.max(least + size / 2, Math.min(most - size / 2, middle));
    }
}
