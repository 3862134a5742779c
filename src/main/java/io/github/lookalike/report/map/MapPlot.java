package io.github.lookalike.report.map;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A map as one picture: of few faces all with their names, of many as many as there is room for. */
public final class MapPlot {

    private static final double NEARLY_ALL = 0.98;

    private MapPlot() {}

    /** Writes the first layout of a map. */
    public static void writePng(FaceMap map, FacePictures pictures, Path file) throws IOException {
        PngFile.write(draw(map, pictures), file);
    }

    /** Writes the first layout of a map. */
    public static void writeSvg(FaceMap map, FacePictures pictures, Path file) throws IOException {
        SvgFile.write(draw(map, pictures), file);
    }

    static Drawing draw(FaceMap map, FacePictures pictures) throws IOException {
        MapFrame frame = new MapFrame(map);
        PlotPlan plan = new PlotPlan(map, frame);
        List<PlacedItem> placed = plan.complete()
                .map(items -> place(items, new LabelLayout(frame.area())))
                .filter(found -> found.size() >= NEARLY_ALL * map.faces().size())
                .findFirst()
                .orElseGet(() -> place(plan.partial(), new LabelLayout(frame.area())));
        return new PlotMarks(map, frame.points(), placed, read(pictures, placed)).over(frame.marks());
    }

    static List<PlacedItem> place(List<PlotItem> items, LabelLayout room) {
        List<PlacedItem> placed = new ArrayList<>();
        for (PlotItem item : items) {
            room.place(item.width(), item.height(), item.centres())
                    .ifPresent(box -> placed.add(new PlacedItem(item, box)));
        }
        return placed;
    }

    private static Map<Integer, BufferedImage> read(FacePictures pictures, List<PlacedItem> placed) throws IOException {
        Map<Double, List<Integer>> bySize = placed.stream()
                .map(PlacedItem::item)
                .filter(PlotItem::hasPicture)
                .collect(
                        Collectors.groupingBy(PlotItem::size, Collectors.mapping(PlotItem::face, Collectors.toList())));
        Map<Integer, BufferedImage> images = new HashMap<>();
        for (Map.Entry<Double, List<Integer>> same : bySize.entrySet()) {
            images.putAll(pictures.read(same.getValue(), (int) Math.ceil(same.getKey() * PngFile.DENSITY)));
        }
        return images;
    }
}
