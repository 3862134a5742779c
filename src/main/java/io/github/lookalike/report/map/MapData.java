package io.github.lookalike.report.map;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.report.table.Likeness;
import io.github.lookalike.report.table.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A map as the script of its page reads it: columns rather than objects, since there may be many faces. */
final class MapData {

    /** Coordinates go from 0 to this: much finer than a screen, at any zoom. */
    private static final int FINENESS = 100_000;

    private MapData() {}

    /** @param pictured the faces in the sprites, in their order */
    static String json(FaceMap map, SpriteSheets sprites, List<Integer> pictured) throws IOException {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", map.title());
        data.put(
                "people",
                map.faces().stream().map(face -> Printable.of(face.person())).toList());
        data.put("photos", map.faces().stream().map(face -> shown(face.photo())).toList());
        data.put(
                "mine",
                IntStream.range(0, map.faces().size())
                        .filter(i -> map.faces().get(i).mine())
                        .toArray());
        data.put(
                "layouts",
                map.layouts().stream()
                        .map(layout -> layout(layout, map.legend(layout)))
                        .toList());
        data.put("links", map.links().stream().map(MapData::link).toList());
        data.put("tile", sprites.size());
        data.put("columns", sprites.columns());
        data.put("sheets", sprites.sheets());
        data.put("pictured", pictured);
        return JSON.std.asString(data);
    }

    /** Enough to find it in its folder; where that is, is nobody's business whom the page is sent to. */
    private static String shown(Path photo) {
        int names = photo.getNameCount();
        return Printable.of(photo.subpath(Math.max(0, names - 2), names).toString());
    }

    private static Map<String, Object> layout(MapLayout layout, String legend) {
        Extent x = Extent.of(layout.coordinates(), 0);
        Extent y = Extent.of(layout.coordinates(), 1);
        double scale = FINENESS / Math.max(x.length(), y.length());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("key", layout.key());
        values.put("legend", legend);
        values.put("axes", layout.axes());
        values.put("x", column(layout, row -> (row[0] - x.middle()) * scale));
        values.put("y", column(layout, row -> (y.middle() - row[1]) * scale)); // down, as on a screen
        return values;
    }

    private interface Coordinate {
        double of(float[] row);
    }

    private static int[] column(MapLayout layout, Coordinate coordinate) {
        return IntStream.range(0, layout.coordinates().length)
                .map(i -> (int) Math.round(coordinate.of(layout.coordinates()[i])))
                .toArray();
    }

    private static Map<String, Object> link(MapLink link) {
        Map<String, Object> values = new LinkedHashMap<>(); // whose order is the same each time
        values.put("from", link.from());
        values.put("to", link.to());
        values.put("distance", String.format(Locale.ROOT, "%.3f", link.distance()));
        values.put("likeness", Likeness.text(link.judgement()));
        return values;
    }
}
