package io.github.lookalike.face;

import java.util.ArrayList;
import java.util.List;

/** Which parts of a picture are looked at for small faces. */
final class TileSearch {

    static final double SMALLEST = 30;
    static final double SEEN = 0.07;
    private static final double LARGE = 5e6;
    private static final double STEP = 0.75;
    private static final double MARGIN = 0.125;
    private static final int MOST = 400;

    private TileSearch() {}

    static double smallest(int width, int height) {
        double smallest = SMALLEST * Math.max(1, Math.pow((double) width * height / LARGE, 0.25));
        while (tiles(width, height, smallest / SEEN) > MOST) {
            smallest *= 1.1;
        }
        return smallest;
    }

    static double tiles(int width, int height, double side) {
        return (double) count(width, side) * count(height, side);
    }

    /** Sides from large to small. */
    static List<Double> sides(int width, int height) {
        List<Double> sides = new ArrayList<>();
        double largest = Math.min(0.75 * Math.max(width, height), 8.0 * Math.min(width, height));
        for (double side = smallest(width, height) / SEEN; side <= largest; side *= 2) {
            sides.add(0, side);
        }
        return sides;
    }

    static List<Region> tiles(int width, int height, double side, double degrees) {
        List<Region> tiles = new ArrayList<>();
        double radians = Math.toRadians(degrees);
        double c = Math.cos(radians), s = Math.sin(radians);
        double across = Math.abs(width * c) + Math.abs(height * s);
        double down = Math.abs(width * s) + Math.abs(height * c);
        int columns = count(across, side), rows = count(down, side);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = position(column, columns, across, side), y = position(row, rows, down, side);
                tiles.add(new Region(new io.github.lookalike.geometry.Point((width - 1) / 2.0 + x * c - y * s, (height - 1) / 2.0 + x * s + y * c), side, degrees));
            }
        }
        return tiles;
    }

    static double RING = Double.parseDouble(System.getProperty("x.ring", "0.75"));
    static List<Region> edges(int width, int height, double degrees) {
        double side = RING * Math.min(width, height);
        int columns = (int) Math.ceil(width / (0.7 * side)), rows = (int) Math.ceil(height / (0.7 * side));
        List<Region> edges = new ArrayList<>();
        if (RING > 2 || columns + rows > 12) {
            return edges;
        }
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                if (row == 0 || row == rows || column == 0 || column == columns) {
                    edges.add(new Region(new io.github.lookalike.geometry.Point((double) column * width / columns, (double) row * height / rows), side, degrees));
                }
            }
        }
        return edges;
    }

    private static int count(double length, double side) {
        double beyond = length + 2 * MARGIN * side;
        return beyond <= side ? 1 : (int) Math.ceil((beyond - side) / (STEP * side)) + 1;
    }

    private static double position(int index, int count, double length, double side) {
        return count == 1 ? 0 : ((double) index / (count - 1) - 0.5) * (length + 2 * MARGIN * side - side);
    }
}
