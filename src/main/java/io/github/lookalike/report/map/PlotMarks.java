package io.github.lookalike.report.map;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a drawing of what found room: dots lowest, then lines, pictures, names. */
final class PlotMarks {

    private static final double DOT = 2.5;

    private final FaceMap map;
    private final List<Point2D> points;
    private final List<PlacedItem> placed;
    private final Map<Integer, BufferedImage> images;
    private final Map<Integer, PlacedItem> pictured = new HashMap<>();
    private final Map<String, Shade> shades = new HashMap<>();
    private final Set<Integer> linked;
    private final List<Mark> marks = new ArrayList<>();

    /** @param images of placed faces by number; a face without one is shown as a dot */
    PlotMarks(FaceMap map, List<Point2D> points, List<PlacedItem> placed, Map<Integer, BufferedImage> images) {
        this.map = map;
        this.points = points;
        this.placed = placed;
        this.images = images;
        this.linked = map.links().stream().map(MapLink::to).collect(Collectors.toSet());
        placed.stream()
                .filter(item ->
                        images.containsKey(item.item().face()) && item.item().hasPicture())
                .forEach(item -> pictured.put(item.item().face(), item));
        for (PersonGroup group : PersonGroup.of(map.faces())) {
            shades.put(group.person(), group.faces().size() > 1 ? Shade.hue(shades.size()) : Shade.SOFT);
        }
    }

    Drawing over(List<Mark> ground) {
        marks.addAll(ground);
        addDots();
        addLines();
        addPictures();
        addNames();
        return new Drawing(MapFrame.WIDTH, MapFrame.HEIGHT, marks);
    }

    private void addDots() {
        for (int face = 0; face < map.faces().size(); face++) {
            PlacedItem picture = pictured.get(face);
            if (picture == null || picture.isAway()) {
                Point2D point = points.get(face);
                marks.add(new Mark.Dot(point.getX(), point.getY(), DOT, shade(face), title(face)));
            }
        }
    }

    /** From pictures that had to make way to where they belong, and from mine to their nearest. */
    private void addLines() {
        for (PlacedItem item : pictured.values()) {
            if (item.isAway()) {
                addLine(item.middle(), item.item().point(), 1, Shade.SOFT);
            }
        }
        for (MapLink link : map.links()) {
            addLine(middle(link.from()), middle(link.to()), 2.5, Shade.ACCENT);
        }
    }

    private void addLine(Point2D from, Point2D to, double width, Shade shade) {
        marks.add(new Mark.Line(from.getX(), from.getY(), to.getX(), to.getY(), width, shade));
    }

    private Point2D middle(int face) {
        PlacedItem item = pictured.get(face);
        return item == null ? points.get(face) : item.middle();
    }

    private void addPictures() {
        List<PlacedItem> mostWantedLast = new ArrayList<>(placed);
        Collections.reverse(mostWantedLast);
        for (PlacedItem item : mostWantedLast) {
            int face = item.item().face();
            if (pictured.get(face) == item) {
                double border = map.faces().get(face).mine() ? 4 : linked.contains(face) ? 2.5 : 1.2;
                marks.add(new Mark.Picture(
                        item.picture().getX(),
                        item.picture().getY(),
                        item.item().size(),
                        images.get(face),
                        border,
                        border(face),
                        title(face)));
            }
        }
    }

    private void addNames() {
        for (PlacedItem item : placed) {
            PlotItem what = item.item();
            if (!what.name().isEmpty()) {
                Shade shade = map.faces().get(what.face()).mine() ? Shade.ACCENT : Shade.INK;
                marks.add(
                        new Mark.Text(item.box().getCenterX(), item.baseline(), true, what.name(), what.type(), shade));
            }
        }
    }

    private Shade border(int face) {
        if (linked.contains(face)) {
            return Shade.ACCENT;
        }
        Shade shade = shade(face);
        return shade == Shade.SOFT ? Shade.FAINT : shade;
    }

    private Shade shade(int face) {
        MapFace what = map.faces().get(face);
        return what.mine() ? Shade.ACCENT : shades.get(what.person());
    }

    private String title(int face) {
        MapFace what = map.faces().get(face);
        return what.person() + " (" + what.photo().getFileName() + ")";
    }
}
