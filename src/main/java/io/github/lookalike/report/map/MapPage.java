package io.github.lookalike.report.map;

import io.github.lookalike.report.page.HtmlPage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A map as a page to walk about in: it pans, zooms, searches, shows a face's photo and name, and moves between layouts.
 * The page needs no other file and no network.
 */
public final class MapPage {

    /** A size of pictures, in pixels, and how many of them keep a page below some 10 MB; multiples of JPEG's blocks. */
    private record PictureSize(int pixels, int most) {}

    private static final List<PictureSize> SIZES =
            List.of(new PictureSize(128, 800), new PictureSize(80, 2500), new PictureSize(48, 6000));

    private MapPage() {}

    /**
     * Writes a page.
     *
     * @param pictures how many faces are shown as pictures at the most; those it is about, then some of every region
     */
    public static void write(FaceMap map, FacePictures source, int pictures, Path file) throws IOException {
        HtmlPage.write("map/map.html", values(map, source, pictures), file);
    }

    static Map<String, Object> values(FaceMap map, FacePictures source, int pictures) throws IOException {
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
        String data = MapData.json(map, sprites, List.copyOf(shown.keySet()));
        return Map.of("title", map.title(), "layouts", map.layouts(), "data", HtmlPage.scriptSafe(data));
    }

    /** Mine, the linked, then others at even distances, so that nobody with many photos takes all the room. */
    private static TreeSet<Integer> chosen(FaceMap map, int count) {
        TreeSet<Integer> chosen = new TreeSet<>();
        if (count == 0) {
            return chosen;
        }
        for (MapLink link : map.links()) {
            chosen.add(link.from());
            chosen.add(link.to());
        }
        int faces = map.faces().size();
        for (int i = 0; i < count && chosen.size() < count; i++) {
            chosen.add((int) ((long) i * faces / count));
        }
        return chosen;
    }
}
