package io.github.lookalike.report.map;

import io.github.lookalike.report.map.DisplayList.Primitive;
import io.github.lookalike.report.table.Printable;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is around the faces of a plotted map, and where on it they are. */
final class MapFrame {

    static final int WIDTH = 1200;
    static final int HEIGHT = 900;

    private static final double MARGIN = 32;

    /** How far the middles of faces stay from the area's edges. */
    private static final double BORDER = 30;

    private final FaceMap map;
    private final FaceMap.Layout layout;
    private final List<String> legend;

    MapFrame(FaceMap map) {
        this.map = map;
        this.layout = map.layouts().get(0);
        this.legend = wrap(Printable.of(map.legend(layout)), WIDTH - 2 * MARGIN);
    }

    /** Where faces may be drawn. */
    Rectangle2D area() {
        double top = MARGIN
                + DisplayList.TextStyle.TITLE.lineHeight()
                + legend.size() * DisplayList.TextStyle.LEGEND.lineHeight()
                + (layout.axes().isEmpty() ? 0 : DisplayList.TextStyle.NAME.lineHeight());
        double bottom = HEIGHT - MARGIN + (layout.axes().isEmpty() ? 10 : -DisplayList.TextStyle.NAME.lineHeight());
        return new Rectangle2D.Double(MARGIN, top, WIDTH - 2 * MARGIN, bottom - top);
    }

    /** The middle of each face: as large a map as the area takes, with the same scale on both axes. */
    List<Point2D> points() {
        Rectangle2D area = area();
        FaceMap.Layout.Extent x = layout.extent(0);
        FaceMap.Layout.Extent y = layout.extent(1);
        double scale =
                Math.min((area.getWidth() - 2 * BORDER) / x.length(), (area.getHeight() - 2 * BORDER) / y.length());
        return Stream.of(layout.coordinates())
                .<Point2D>map(row -> new Point2D.Double(
                        area.getCenterX() + (row[0] - x.middle()) * scale,
                        area.getCenterY() - (row[1] - y.middle()) * scale))
                .toList();
    }

    /** Title, legend and, where the axes tell something, the axes. */
    List<Primitive> primitives() {
        List<Primitive> primitives = new ArrayList<>();
        double baseline = MARGIN + DisplayList.TextStyle.TITLE.size() * 0.8;
        primitives.add(new Primitive.Text(
                MARGIN,
                baseline,
                false,
                DisplayList.TextStyle.TITLE.shorten(Printable.of(map.title()), WIDTH - 2 * MARGIN),
                DisplayList.TextStyle.TITLE,
                DisplayList.Colour.INK));
        for (String line : legend) {
            baseline += DisplayList.TextStyle.LEGEND.lineHeight() + 2;
            primitives.add(new Primitive.Text(
                    MARGIN, baseline, false, line, DisplayList.TextStyle.LEGEND, DisplayList.Colour.SOFT));
        }
        if (!layout.axes().isEmpty()) {
            addAxes(primitives);
        }
        return primitives;
    }

    private void addAxes(List<Primitive> primitives) {
        Rectangle2D area = area();
        double left = area.getMinX() - 8;
        double bottom = area.getMaxY() + 4;
        primitives.add(new Primitive.Line(left, bottom, area.getMaxX(), bottom, 1, DisplayList.Colour.FAINT));
        primitives.add(new Primitive.Line(left, bottom, left, area.getMinY(), 1, DisplayList.Colour.FAINT));
        String right = layout.axes().get(0) + " →";
        double x = area.getMaxX() - DisplayList.TextStyle.NAME.width(right);
        primitives.add(new Primitive.Text(
                x,
                bottom + DisplayList.TextStyle.NAME.lineHeight(),
                false,
                right,
                DisplayList.TextStyle.NAME,
                DisplayList.Colour.SOFT));
        String up = "↑ " + layout.axes().get(1);
        primitives.add(new Primitive.Text(
                left - 4, area.getMinY() - 5, false, up, DisplayList.TextStyle.NAME, DisplayList.Colour.SOFT));
    }

    private static List<String> wrap(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && DisplayList.TextStyle.LEGEND.width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
