package io.github.lookalike.face;

/** Faces of plain geometry. */
public final class Faces {

    private Faces() {}

    /** A square upright face: eyes at 0.3 and 0.7 of its width, mouth below. */
    public static Face at(double x, double y, double side, double score) {
        return new Face(new Box(x, y, side, side), landmarks(x, y, side), score);
    }

    public static Landmarks landmarks(double x, double y, double side) {
        return new Landmarks(
                new Point(x + 0.3 * side, y + 0.3 * side),
                new Point(x + 0.7 * side, y + 0.3 * side),
                new Point(x + 0.5 * side, y + 0.5 * side),
                new Point(x + 0.5 * side, y + 0.8 * side),
                new Point(x, y + 0.4 * side),
                new Point(x + side, y + 0.4 * side));
    }
}
