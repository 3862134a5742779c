package io.github.lookalike.report.map;

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
    private final MapLayout layout;
    private final List<String> legend;

    MapFrame(FaceMap map) {
        this.map = map;
        this.layout = map.layouts().get(0);
        this.legend = wrap(Printable.of(map.legend(layout)), WIDTH - 2 * MARGIN);
    }

    /** Where faces may be drawn. */
    Rectangle2D area() {
        double top = MARGIN
                + Type.TITLE.lineHeight()
                + legend.size() * Type.LEGEND.lineHeight()
                + (layout.axes().isEmpty() ? 0 : Type.NAME.lineHeight());
        double bottom = HEIGHT - MARGIN + (layout.axes().isEmpty() ? 10 : -Type.NAME.lineHeight());
        return new Rectangle2D.Double(MARGIN, top, WIDTH - 2 * MARGIN, bottom - top);
    }

    /** The middle of each face: as large a map as the area takes, with the same scale on both axes. */
    List<Point2D> points() {
        Rectangle2D area = area();
        Extent x = Extent.of(layout.coordinates(), 0);
        Extent y = Extent.of(layout.coordinates(), 1);
        double scale =
                Math.min((area.getWidth() - 2 * BORDER) / x.length(), (area.getHeight() - 2 * BORDER) / y.length());
        return Stream.of(layout.coordinates())
                .<Point2D>map(row -> new Point2D.Double(
                        area.getCenterX() + (row[0] - x.middle()) * scale,
                        area.getCenterY() - (row[1] - y.middle()) * scale))
                .toList();
    }

    /** Title, legend and, where the axes tell something, the axes. */
    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        double baseline = MARGIN + Type.TITLE.size() * 0.8;
        marks.add(new Mark.Text(
                MARGIN,
                baseline,
                false,
                Type.TITLE.shorten(Printable.of(map.title()), WIDTH - 2 * MARGIN),
                Type.TITLE,
                Shade.INK));
        for (String line : legend) {
            baseline += Type.LEGEND.lineHeight() + 2;
            marks.add(new Mark.Text(MARGIN, baseline, false, line, Type.LEGEND, Shade.SOFT));
        }
        if (!layout.axes().isEmpty()) {
            addAxes(marks);
        }
        return marks;
    }

    private void addAxes(List<Mark> marks) {
        Rectangle2D area = area();
        double left = area.getMinX() - 8;
        double bottom = area.getMaxY() + 4;
        marks.add(new Mark.Line(left, bottom, area.getMaxX(), bottom, 1, Shade.FAINT));
        marks.add(new Mark.Line(left, bottom, left, area.getMinY(), 1, Shade.FAINT));
        String right = layout.axes().get(0) + " →";
        double x = area.getMaxX() - Type.NAME.width(right);
        marks.add(new Mark.Text(x, bottom + Type.NAME.lineHeight(), false, right, Type.NAME, Shade.SOFT));
        String up = "↑ " + layout.axes().get(1);
        marks.add(new Mark.Text(left - 4, area.getMinY() - 5, false, up, Type.NAME, Shade.SOFT));
    }

    private static List<String> wrap(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && Type.LEGEND.width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
