package io.github.lookalike.serve.api;

import io.github.lookalike.face.Face;
import io.github.lookalike.face.FaceQuality;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.FaceColumns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A face of a photo, by the keys of {@code crop --format json}. */
final class FaceJson {

    private static final FaceColumns<Face> COLUMNS = new FaceColumns<>(Function.identity());

    private FaceJson() {}

    /** @param number as {@code face=} takes it */
    static Map<String, Object> place(int number, Face face) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("face", number);
        put(COLUMNS.boxObject(), face, object);
        return object;
    }

    /** Its place, landmarks and score. */
    static Map<String, Object> whole(int number, Face face) {
        Map<String, Object> object = place(number, face);
        put(COLUMNS.landmarksObject(), face, object);
        put(COLUMNS.score(), face, object);
        return object;
    }

    static void putQuality(FaceQuality quality, Map<String, Object> object) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("width", FaceColumns.round(quality.width(), 1));
        values.put("sharpness", FaceColumns.round(quality.sharpness(), 3));
        values.put("turned", FaceColumns.round(quality.turned(), 1));
        values.put("cut_off", quality.cutOff());
        object.put("quality", values);
        object.put("advice", quality.advice().stream().map(Words::of).toList());
    }

    private static void put(Column<Face> column, Face face, Map<String, Object> object) {
        object.put(column.key(), column.value().apply(face));
    }

    /** Boxed, for JSON. */
    static List<Float> numbers(float[] values) {
        Float[] boxed = new Float[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return List.of(boxed);
    }
}
