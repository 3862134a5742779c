package io.github.lookalike.cli.command;

import io.github.lookalike.face.Face;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.HumanReadable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A row of what {@code crop} prints.
 *
 * @param number of the face in its photo, as {@code --face} takes it
 * @param file its crop
 */
record FoundFace(Path photo, int number, Face face, Path file) {

    /** In the order of {@link Landmarks#points()}. */
    private static final List<String> LANDMARKS =
            List.of("left_eye", "right_eye", "nose", "mouth", "left_ear", "right_ear");

    /** For people: without the landmarks. */
    static List<Column<FoundFace>> table() {
        return columns(box());
    }

    /** A column for each number. */
    static List<Column<FoundFace>> flat() {
        List<Column<FoundFace>> numbers = new ArrayList<>(box());
        for (int i = 0; i < LANDMARKS.size(); i++) {
            int landmark = i;
            numbers.add(pixels(
                    LANDMARKS.get(i) + "_x", row -> row.landmark(landmark).x()));
            numbers.add(pixels(
                    LANDMARKS.get(i) + "_y", row -> row.landmark(landmark).y()));
        }
        return columns(numbers);
    }

    /** The box and the landmarks as objects. */
    static List<Column<FoundFace>> nested() {
        return columns(List.of(
                new Column<>("box", row -> object(box(), row), row -> "", false),
                new Column<>("landmarks", FoundFace::landmarks, row -> "", false)));
    }

    private static List<Column<FoundFace>> columns(List<Column<FoundFace>> place) {
        List<Column<FoundFace>> columns = new ArrayList<>();
        columns.add(Column.<FoundFace>path("photo", row -> HumanReadable.path(row.photo))
                .spare(1));
        columns.add(Column.count("face", FoundFace::number));
        columns.addAll(place);
        columns.add(Column.<FoundFace>distance("score", row -> round(row.face.score(), 4))
                .spare(3));
        columns.add(Column.path("file", row -> HumanReadable.path(row.file)));
        return columns;
    }

    private static List<Column<FoundFace>> box() {
        return List.of(
                pixels("x", row -> row.face.box().x()),
                pixels("y", row -> row.face.box().y()),
                pixels("width", row -> row.face.box().width()),
                pixels("height", row -> row.face.box().height()));
    }

    /** Hundredths of pixels for programs, whole ones for people. */
    private static Column<FoundFace> pixels(String key, ToDoubleFunction<FoundFace> value) {
        return new Column<FoundFace>(
                        key,
                        row -> round(value.applyAsDouble(row), 2),
                        row -> String.format(Locale.ROOT, "%.0f", value.applyAsDouble(row)),
                        true)
                .spare(2);
    }

    private static Map<String, Object> object(List<Column<FoundFace>> columns, FoundFace row) {
        Map<String, Object> object = new LinkedHashMap<>();
        columns.forEach(column -> object.put(column.key(), column.value().apply(row)));
        return object;
    }

    private Map<String, List<Double>> landmarks() {
        Map<String, List<Double>> landmarks = new LinkedHashMap<>();
        for (int i = 0; i < LANDMARKS.size(); i++) {
            landmarks.put(
                    LANDMARKS.get(i),
                    List.of(round(landmark(i).x(), 2), round(landmark(i).y(), 2)));
        }
        return landmarks;
    }

    private Point landmark(int i) {
        return face.landmarks().points().get(i);
    }

    private static double round(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.round(value * scale) / scale;
    }
}
