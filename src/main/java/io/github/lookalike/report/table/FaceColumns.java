package io.github.lookalike.report.table;

import io.github.lookalike.face.Face;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What is told of a face that was found, on the command line and over HTTP alike.
 *
 * @param face of a row
 */
public record FaceColumns<R>(Function<R, Face> face) {

    /** In the order of {@link Landmarks#points()}. */
    private static final List<String> LANDMARKS =
            List.of("left_eye", "right_eye", "nose", "mouth", "left_ear", "right_ear");

    /** Columns {@code x}, {@code y}, {@code width} and {@code height}. */
    public List<Column<R>> box() {
        return List.of(
                pixels("x", row -> face.apply(row).box().x()),
                pixels("y", row -> face.apply(row).box().y()),
                pixels("width", row -> face.apply(row).box().width()),
                pixels("height", row -> face.apply(row).box().height()));
    }

    /** A column for each number of the landmarks. */
    public List<Column<R>> landmarks() {
        List<Column<R>> numbers = new ArrayList<>();
        for (int i = 0; i < LANDMARKS.size(); i++) {
            int landmark = i;
            numbers.add(
                    pixels(LANDMARKS.get(i) + "_x", row -> point(row, landmark).x()));
            numbers.add(
                    pixels(LANDMARKS.get(i) + "_y", row -> point(row, landmark).y()));
        }
        return numbers;
    }

    /** The box as one object, for JSON. */
    public Column<R> boxObject() {
        return new Column<>("box", row -> JsonRows.object(box(), row), row -> "", false);
    }

    /** The landmarks as one object of pairs, for JSON. */
    public Column<R> landmarksObject() {
        return new Column<>("landmarks", this::pairs, row -> "", false);
    }

    public Column<R> score() {
        return Column.<R>distance("score", row -> round(face.apply(row).score(), 4))
                .spare(3);
    }

    private Map<String, List<Double>> pairs(R row) {
        Map<String, List<Double>> pairs = new LinkedHashMap<>();
        for (int i = 0; i < LANDMARKS.size(); i++) {
            Point point = point(row, i);
            pairs.put(LANDMARKS.get(i), List.of(round(point.x(), 2), round(point.y(), 2)));
        }
        return pairs;
    }

    private Point point(R row, int i) {
        return face.apply(row).landmarks().points().get(i);
    }

    /** Hundredths of pixels for programs, whole ones for people. */
    private static <R> Column<R> pixels(String key, ToDoubleFunction<R> value) {
        return new Column<R>(
                        key,
                        row -> round(value.applyAsDouble(row), 2),
                        row -> String.format(Locale.ROOT, "%.0f", value.applyAsDouble(row)),
                        true)
                .spare(2);
    }

    /** For programs, which do not want sixteen digits of which most mean nothing. */
    public static double round(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.round(value * scale) / scale;
    }
}
