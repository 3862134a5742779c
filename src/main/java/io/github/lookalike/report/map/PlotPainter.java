package io.github.lookalike.report.map;

import io.github.lookalike.report.map.DisplayList.Primitive;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Painter's algorithm: a display list of what found room, dots lowest, then lines, pictures, names. */
final class PlotPainter {

    private static final double DOT = 2.5;

    private final FaceMap map;
    private final List<Point2D> points;
    private final List<PlotItem.Placed> placed;
    private final Map<Integer, BufferedImage> images;
    private final Map<Integer, PlotItem.Placed> pictured = new HashMap<>();
    private final Map<String, DisplayList.Colour> colours = new HashMap<>();
    private final Set<Integer> linked;
    private final List<Primitive> primitives = new ArrayList<>();

    /** @param images of placed faces by number; a face without one is shown as a dot */
    PlotPainter(FaceMap map, List<Point2D> points, List<PlotItem.Placed> placed, Map<Integer, BufferedImage> images) {
        this.map = map;
        this.points = points;
        this.placed = placed;
        this.images = images;
        this.linked = map.links().stream().map(FaceMap.Link::to).collect(Collectors.toSet());
        placed.stream()
                .filter(item ->
                        images.containsKey(item.item().face()) && item.item().hasPicture())
                .forEach(item -> pictured.put(item.item().face(), item));
        for (FaceMap.PersonGroup group : FaceMap.PersonGroup.of(map.faces())) {
            colours.put(
                    group.person(),
                    group.faces().size() > 1 ? DisplayList.Colour.hue(colours.size()) : DisplayList.Colour.SOFT);
        }
    }

    DisplayList over(List<Primitive> ground) {
        primitives.addAll(ground);
        addDots();
        addLines();
        addPictures();
        addNames();
        return new DisplayList(MapFrame.WIDTH, MapFrame.HEIGHT, primitives);
    }

    private void addDots() {
        for (int face = 0; face < map.faces().size(); face++) {
            PlotItem.Placed picture = pictured.get(face);
            if (picture == null || picture.isAway()) {
                Point2D point = points.get(face);
                primitives.add(new Primitive.Circle(point.getX(), point.getY(), DOT, colour(face), title(face)));
            }
        }
    }

    /** From pictures that had to make way to where they belong, and from mine to their nearest. */
    private void addLines() {
        for (PlotItem.Placed item : pictured.values()) {
            if (item.isAway()) {
                addLine(item.middle(), item.item().point(), 1, DisplayList.Colour.SOFT);
            }
        }
        for (FaceMap.Link link : map.links()) {
            addLine(middle(link.from()), middle(link.to()), 2.5, DisplayList.Colour.ACCENT);
        }
    }

    private void addLine(Point2D from, Point2D to, double width, DisplayList.Colour colour) {
        primitives.add(new Primitive.Line(from.getX(), from.getY(), to.getX(), to.getY(), width, colour));
    }

    private Point2D middle(int face) {
        PlotItem.Placed item = pictured.get(face);
        return item == null ? points.get(face) : item.middle();
    }

    private void addPictures() {
        List<PlotItem.Placed> mostWantedLast = new ArrayList<>(placed);
        Collections.reverse(mostWantedLast);
        for (PlotItem.Placed item : mostWantedLast) {
            int face = item.item().face();
            if (pictured.get(face) == item) {
                double border = map.faces().get(face).mine() ? 4 : linked.contains(face) ? 2.5 : 1.2;
                primitives.add(new Primitive.Picture(
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
        for (PlotItem.Placed item : placed) {
            PlotItem what = item.item();
            if (!what.name().isEmpty()) {
                DisplayList.Colour colour =
                        map.faces().get(what.face()).mine() ? DisplayList.Colour.ACCENT : DisplayList.Colour.INK;
                primitives.add(new Primitive.Text(
                        item.box().getCenterX(), item.baseline(), true, what.name(), what.style(), colour));
            }
        }
    }

    private DisplayList.Colour border(int face) {
        if (linked.contains(face)) {
            return DisplayList.Colour.ACCENT;
        }
        DisplayList.Colour colour = colour(face);
        return colour == DisplayList.Colour.SOFT ? DisplayList.Colour.FAINT : colour;
    }

    private DisplayList.Colour colour(int face) {
        FaceMap.Face what = map.faces().get(face);
        return what.mine() ? DisplayList.Colour.ACCENT : colours.get(what.person());
    }

    private String title(int face) {
        FaceMap.Face what = map.faces().get(face);
        return FaceMap.shownName(what.person()) + " (" + what.photo().getFileName() + ")";
    }
}
