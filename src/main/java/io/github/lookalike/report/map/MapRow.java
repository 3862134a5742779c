package io.github.lookalike.report.map;

import io.github.lookalike.report.table.Column;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A line of a map as a table.
 *
 * @param face who
 * @param coordinates where, two or three numbers
 */
public record MapRow(FaceMap.Face face, float[] coordinates) {

    private static final List<String> AXES = List.of("x", "y", "z");

    /** The faces of a map, in their order, where its first layout puts them. */
    public static List<MapRow> of(FaceMap map) {
        float[][] coordinates = map.layouts().get(0).coordinates();
        return IntStream.range(0, coordinates.length)
                .mapToObj(i -> new MapRow(map.faces().get(i), coordinates[i]))
                .toList();
    }

    /**
     * Columns {@code person}, {@code photo}, {@code x}, {@code y} and, in three dimensions, {@code z}.
     *
     * @param photo how paths are written
     */
    public static List<Column<MapRow>> columns(int dimensions, Function<Path, String> photo) {
        List<Column<MapRow>> columns = new ArrayList<>();
        columns.add(Column.text("person", row -> row.face.person()));
        columns.add(Column.text("photo", row -> photo.apply(row.face.photo())));
        for (int axis = 0; axis < dimensions; axis++) {
            columns.add(coordinate(axis));
        }
        return columns;
    }

    private static Column<MapRow> coordinate(int axis) {
        return new Column<>(
                AXES.get(axis),
                row -> row.coordinates[axis],
                row -> String.format(Locale.ROOT, "%.3f", row.coordinates[axis]),
                true);
    }
}
