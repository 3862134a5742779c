package io.github.lookalike.report.map;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.report.page.HtmlPage;
import io.github.lookalike.report.picture.ChipPicture;
import io.github.lookalike.report.table.Likeness;
import io.github.lookalike.report.table.Printable;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A map as a page to walk about in: it pans, zooms, searches, shows a face's photo and name, and moves between layouts.
 * The page needs no other file and no network.
 */
public final class MapPage {

    /** A size of pictures, in pixels, and how many of them keep a page below some 10 MB; multiples of JPEG's blocks. */
    private record PictureSize(int pixels, int most) {}

    private static final List<PictureSize> SIZES =
            List.of(new PictureSize(128, 800), new PictureSize(80, 2500), new PictureSize(48, 6000));

    /** Coordinates go from 0 to this: much finer than a screen, at any zoom. */
    private static final int FINENESS = 100_000;

    private MapPage() {}

    /**
     * Writes a page.
     *
     * @param pictures how many faces are shown as pictures at the most; those it is about, then some of every region
     */
    public static void write(FaceMap map, FaceMap.Pictures source, int pictures, Path file) throws IOException {
        HtmlPage.write("map/map.html", values(map, source, pictures), file);
    }

    static Map<String, Object> values(FaceMap map, FaceMap.Pictures source, int pictures) throws IOException {
        int count = Math.min(
                Math.min(pictures, map.faces().size()),
                SIZES.get(SIZES.size() - 1).most());
        int size = SIZES.stream()
                .filter(candidate -> count <= candidate.most())
                .findFirst()
                .orElseThrow()
                .pixels();
        Map<Integer, BufferedImage> shown = new TreeMap<>(source.read(chosen(map, count), size));
        SpriteSheets sprites = SpriteSheets.of(shown.values(), size);
        String data = json(map, sprites, List.copyOf(shown.keySet()));
        return Map.of("title", map.title(), "layouts", map.layouts(), "data", HtmlPage.scriptSafe(data));
    }

    /** Those it is about, the portraits of every layout, then others at even distances, so that nobody with many photos takes all the room. */
    private static TreeSet<Integer> chosen(FaceMap map, int count) {
        TreeSet<Integer> chosen = new TreeSet<>();
        if (count == 0) {
            return chosen;
        }
        for (FaceMap.Link link : map.links()) {
            chosen.add(link.from());
            chosen.add(link.to());
        }
        int faces = map.faces().size();
        IntStream wanted = IntStream.concat(
                map.layouts().stream()
                        .flatMap(layout -> MapPortraits.of(map, layout).faces().stream())
                        .mapToInt(face -> face),
                IntStream.range(0, count).map(i -> (int) ((long) i * faces / count)));
        for (PrimitiveIterator.OfInt next = wanted.iterator(); chosen.size() < count && next.hasNext(); ) {
            chosen.add(next.nextInt());
        }
        return chosen;
    }

    /**
     * The map as its script reads it: columns rather than objects, since there may be many faces.
     *
     * @param pictured the faces in the sprites, in their order
     */
    private static String json(FaceMap map, SpriteSheets sprites, List<Integer> pictured) throws IOException {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", map.title());
        data.put(
                "people",
                map.faces().stream().map(face -> Printable.of(face.person())).toList());
        // As they are shown; people are told apart, and linked to, by what the gallery calls them.
        data.put(
                "names",
                map.faces().stream()
                        .map(face -> FaceMap.shownName(face.person()))
                        .toList());
        data.put("labels", longLabels(map.faces()));
        data.put("photos", map.faces().stream().map(face -> shown(face.photo())).toList());
        data.put(
                "mine",
                IntStream.range(0, map.faces().size())
                        .filter(i -> map.faces().get(i).mine())
                        .toArray());
        data.put(
                "layouts",
                map.layouts().stream().map(layout -> layout(map, layout)).toList());
        data.put("links", map.links().stream().map(MapPage::link).toList());
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

    /** What is written below the faces whose names are too long for it, by number. */
    private static Map<String, String> longLabels(List<FaceMap.Face> faces) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < faces.size(); i++) {
            String label = MapPortraits.label(faces.get(i));
            if (!label.equals(FaceMap.shownName(faces.get(i).person()))) {
                labels.put(Integer.toString(i), label);
            }
        }
        return labels;
    }

    private static Map<String, Object> layout(FaceMap map, FaceMap.Layout layout) {
        MapPortraits portraits = MapPortraits.of(map, layout);
        FaceMap.Layout.Extent x = layout.extent(0);
        FaceMap.Layout.Extent y = layout.extent(1);
        double scale = FINENESS / Math.max(x.length(), y.length());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("key", layout.key());
        values.put("legend", map.legend(layout));
        values.put("axes", layout.axes());
        values.put("portraits", portraits.faces());
        values.put("named", portraits.named());
        values.put("x", column(layout, row -> (row[0] - x.middle()) * scale));
        values.put("y", column(layout, row -> (y.middle() - row[1]) * scale)); // down, as on a screen
        return values;
    }

    private interface Coordinate {
        double of(float[] row);
    }

    private static int[] column(FaceMap.Layout layout, Coordinate coordinate) {
        return IntStream.range(0, layout.coordinates().length)
                .map(i -> (int) Math.round(coordinate.of(layout.coordinates()[i])))
                .toArray();
    }

    private static Map<String, Object> link(FaceMap.Link link) {
        Map<String, Object> values = new LinkedHashMap<>(); // whose order is the same each time
        values.put("from", link.from());
        values.put("to", link.to());
        values.put("distance", String.format(Locale.ROOT, "%.3f", link.distance()));
        values.put("likeness", Likeness.text(link.judgement()));
        return values;
    }

    /**
     * Many small pictures in few large ones, which a page loads and draws from much faster.
     *
     * @param size of each small picture, in pixels
     * @param columns of small pictures in a sheet, and rows at the most
     * @param sheets as {@code data:} addresses; the small pictures fill them row by row
     */
    private record SpriteSheets(int size, int columns, List<String> sheets) {

        /** Phones decode pictures of this many pixels each way. */
        private static final int SIDE = 2048;

        /** @param pictures all of that size */
        static SpriteSheets of(Collection<BufferedImage> pictures, int size) {
            int columns = SIDE / size;
            List<BufferedImage> left = List.copyOf(pictures);
            List<String> sheets = new ArrayList<>();
            while (!left.isEmpty()) {
                int count = Math.min(left.size(), columns * columns);
                sheets.add(ChipPicture.dataUri(sheet(left.subList(0, count), size, columns)));
                left = left.subList(count, left.size());
            }
            return new SpriteSheets(size, columns, sheets);
        }

        private static BufferedImage sheet(List<BufferedImage> pictures, int size, int columns) {
            int rows = (pictures.size() + columns - 1) / columns;
            BufferedImage sheet = new BufferedImage(columns * size, rows * size, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = sheet.createGraphics();
            for (int i = 0; i < pictures.size(); i++) {
                graphics.drawImage(pictures.get(i), i % columns * size, i / columns * size, null);
            }
            graphics.dispose();
            return sheet;
        }
    }
}
