package io.github.lookalike.cli.command;

import io.github.lookalike.face.Face;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.FaceColumns;
import io.github.lookalike.report.table.HumanReadable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of what {@code crop} prints.
 *
 * @param number of the face in its photo, as {@code --face} takes it
 * @param file its crop
 */
record FoundFace(Path photo, int number, Face face, Path file) {

    private static final FaceColumns<FoundFace> FACE = new FaceColumns<>(FoundFace::face);

    /** For people: without the landmarks. */
    static List<Column<FoundFace>> table() {
        return columns(FACE.box());
    }

    /** A column for each number. */
    static List<Column<FoundFace>> flat() {
        return columns(
                Stream.concat(FACE.box().stream(), FACE.landmarks().stream()).toList());
    }

    /** The box and the landmarks as objects. */
    static List<Column<FoundFace>> nested() {
        return columns(List.of(FACE.boxObject(), FACE.landmarksObject()));
    }

    private static List<Column<FoundFace>> columns(List<Column<FoundFace>> place) {
        List<Column<FoundFace>> columns = new ArrayList<>();
        columns.add(Column.<FoundFace>path("photo", row -> HumanReadable.path(row.photo))
                .spare(1));
        columns.add(Column.count("face", FoundFace::number));
        columns.addAll(place);
        columns.add(FACE.score());
        columns.add(Column.path("file", row -> HumanReadable.path(row.file)));
        return columns;
    }
}
