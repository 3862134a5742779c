package io.github.lookalike.internal.detect;

import io.github.lookalike.face.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tiled detection (sliding windows): the parts of a picture that are looked at, enlarged, for faces too small to be
 * seen in the whole: levels of tiles from large to small, each half of the one before, down to those in which the
 * smallest face that is promised is seen.
 *
 * @param width of the picture
 * @param height of the picture
 */
record Tiles(int width, int height) {

    /** Width of the smallest face that is looked for, in pixels: smaller ones are seldom confirmed. */
    private static final double SMALLEST = 30;

    /**
     * The share of the network's input at which it sees a face. Measured on faces of 16 to 60 pixels of the portraits
     * and LFW-dev, anywhere in the middle of a region: 97 % at .07, 85 % at .05.
     */
    private static final double SEEN = 0.07;

    /** In pictures of more pixels than this, the smallest face grows by the fourth root. */
    private static final double LARGE = 5e6;

    /** No level has more tiles than this: a few seconds. */
    private static final int MOST = 400;

    /** From one tile to the next, in sides: every face of a quarter of a side is whole in one of them. */
    private static final double STEP = 0.75;

    /** How far the outer tiles reach over the edges, in sides, since faces at the rim of a region are seen badly. */
    private static final double MARGIN = 0.125;

    /**
     * Sides of the squares around the edges, as shares of the picture's shorter side. Of faces of which half is left at
     * an edge, one size finds 75 to 100 %, two almost all.
     */
    private static final List<Double> EDGES = List.of(1.0, 0.6);

    /** From one of these squares to the next, in sides. */
    private static final double EDGE_STEP = 0.7;

    private static final int MOST_EDGES = 12;

    /** Width of the smallest face that a search through all levels finds, in pixels. */
    double smallestFace() {
        double smallest = SMALLEST * Math.max(1, Math.pow((double) width * height / LARGE, 0.25));
        while ((double) count(width, smallest / SEEN) * count(height, smallest / SEEN) > MOST) {
            smallest *= 1.1;
        }
        return smallest;
    }

    /** The sides of the tiles of each level, from large to small; none if one look at the whole shows as much. */
    List<Double> sides() {
        double largest = Math.min(0.75 * Math.max(width, height), 8.0 * Math.min(width, height));
        return DoubleStream.iterate(smallestFace() / SEEN, side -> side <= largest, side -> 2 * side)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /**
     * The tiles of a level: they cover the picture, from left to right, then down.
     *
     * @param side of each
     * @param degrees how far each is turned, clockwise, and their rows with them
     */
    List<Region> of(double side, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double across = Math.abs(width * cos) + Math.abs(height * sin);
        double down = Math.abs(width * sin) + Math.abs(height * cos);
        int columns = count(across, side);
        int rows = count(down, side);
        Point middle = Region.around(width, height).centre();
        List<Region> tiles = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = fromMiddle(column, columns, across, side);
                double y = fromMiddle(row, rows, down, side);
                Point centre = new Point(middle.x() + x * cos - y * sin, middle.y() + x * sin + y * cos);
                tiles.add(new Region(centre, side, degrees));
            }
        }
        return tiles;
    }

    /**
     * Squares around the edges of the picture, for faces that these cut: half of each is black. None where they would be
     * many, as in panoramas.
     *
     * @param degrees how far each is turned, clockwise
     */
    List<Region> ofEdges(double degrees) {
        return EDGES.stream()
                .flatMap(share -> edges(share * Math.min(width, height), degrees))
                .toList();
    }

    private Stream<Region> edges(double side, double degrees) {
        int columns = (int) Math.ceil(width / (EDGE_STEP * side));
        int rows = (int) Math.ceil(height / (EDGE_STEP * side));
        if (columns + rows > MOST_EDGES) {
            return Stream.empty();
        }
        return IntStream.rangeClosed(0, rows).boxed().flatMap(row -> IntStream.rangeClosed(0, columns)
                .filter(column -> row == 0 || row == rows || column == 0 || column == columns)
                .mapToObj(column -> new Point((double) column * width / columns, (double) row * height / rows))
                .map(centre -> new Region(centre, side, degrees)));
    }

    private static int count(double length, double side) {
        double covered = length + 2 * MARGIN * side;
        return covered <= side ? 1 : (int) Math.ceil((covered - side) / (STEP * side)) + 1;
    }

    private static double fromMiddle(int index, int count, double length, double side) {
        return count == 1 ? 0 : ((double) index / (count - 1) - 0.5) * (length + 2 * MARGIN * side - side);
    }
}
