package io.github.lookalike.report.map;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A map as one picture: of few faces all with their names, of many as many as there is room for. */
public final class MapPlot {

    private static final double NEARLY_ALL = 0.98;

    private MapPlot() {}

    /** Writes the first layout of a map. */
    public static void writePng(FaceMap map, FaceMap.Pictures pictures, Path file) throws IOException {
        PngFile.write(draw(map, pictures), file);
    }

    /** Writes the first layout of a map. */
    public static void writeSvg(FaceMap map, FaceMap.Pictures pictures, Path file) throws IOException {
        SvgFile.write(draw(map, pictures), file);
    }

    static DisplayList draw(FaceMap map, FaceMap.Pictures pictures) throws IOException {
        MapFrame frame = new MapFrame(map);
        PlotPlan plan = new PlotPlan(map, frame);
        List<PlotItem.Placed> placed = plan.complete()
                .map(items -> place(items, new LabelPlacement(frame.area()), false))
                .filter(found -> found.size() >= NEARLY_ALL * plan.portraits())
                .findFirst()
                .orElseGet(() -> place(plan.partial(), new LabelPlacement(frame.area()), true));
        return new PlotPainter(map, frame.points(), placed, read(pictures, placed)).over(frame.primitives());
    }

    /** @param namesMayGo whether a picture that finds no room with its name is shown without it */
    private static List<PlotItem.Placed> place(List<PlotItem> items, LabelPlacement room, boolean namesMayGo) {
        List<PlotItem.Placed> placed = new ArrayList<>();
        for (PlotItem item : items) {
            Optional<PlotItem.Placed> found = place(item, room);
            if (found.isEmpty() && namesMayGo && !item.name().isEmpty()) {
                found = place(item.unnamed(), room);
            }
            found.ifPresent(placed::add);
        }
        return placed;
    }

    private static Optional<PlotItem.Placed> place(PlotItem item, LabelPlacement room) {
        return room.place(item.width(), item.height(), item.centres()).map(box -> new PlotItem.Placed(item, box));
    }

    private static Map<Integer, BufferedImage> read(FaceMap.Pictures pictures, List<PlotItem.Placed> placed)
            throws IOException {
        Map<Double, List<Integer>> bySize = placed.stream()
                .map(PlotItem.Placed::item)
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
