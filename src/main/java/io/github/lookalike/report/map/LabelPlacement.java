package io.github.lookalike.report.map;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Automatic label placement, the greedy kind: each box is put at the first of its candidate positions that is free. No two
 * boxes that it places overlap, and none leaves the picture.
 */
final class LabelPlacement {

    /** Side of the squares that boxes are filed under, in pixels: about as large as a box. */
    private static final double CELL = 64;

    private record Cell(int column, int row) {}

    private final Rectangle2D picture;
    private final Map<Cell, Collection<Rectangle2D>> taken = new HashMap<>();

    /** @param picture where boxes may be */
    LabelPlacement(Rectangle2D picture) {
        this.picture = picture;
    }

    /**
     * Places a box.
     *
     * @param width in pixels, more than 0
     * @param height in pixels, more than 0
     * @param centres candidate positions of its centre, the best first
     * @return where it is now; empty if there was no room at any of them
     */
    Optional<Rectangle2D> place(double width, double height, List<Point2D> centres) {
        for (Point2D centre : centres) {
            Rectangle2D box =
                    new Rectangle2D.Double(centre.getX() - width / 2, centre.getY() - height / 2, width, height);
            if (isFree(box)) {
                reserve(box);
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }

    /** Keeps boxes away from here; what is there already stays. */
    void reserve(Rectangle2D box) {
        for (Cell cell : cells(box)) {
            taken.computeIfAbsent(cell, none -> new ArrayList<>()).add(box);
        }
    }

    private boolean isFree(Rectangle2D box) {
        return picture.contains(box)
                && cells(box).stream()
                        .flatMap(cell -> taken.getOrDefault(cell, List.of()).stream())
                        .noneMatch(box::intersects);
    }

    private static List<Cell> cells(Rectangle2D box) {
        List<Cell> cells = new ArrayList<>();
        for (int column = cell(box.getMinX()); column <= cell(box.getMaxX()); column++) {
            for (int row = cell(box.getMinY()); row <= cell(box.getMaxY()); row++) {
                cells.add(new Cell(column, row));
            }
        }
        return cells;
    }

    private static int cell(double coordinate) {
        return (int) Math.floor(coordinate / CELL);
    }
}
