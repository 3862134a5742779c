package io.github.lookalike.report.map;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a plot of a map could show, the most wanted first. */
final class PlotPlan {

    /** Of more faces, not all are shown as pictures. */
    private static final int FEW = 400;

    /** Of the plot, what pictures and names may cover: more would push each other far from where they belong. */
    private static final double COVERAGE = 0.34;

    /** Of pictures too many for the plot, in pixels. */
    private static final double SMALL = 34;

    private final FaceMap map;
    private final MapFrame frame;
    private final List<Point2D> points;
    private final MapPortraits portraits;

    PlotPlan(FaceMap map, MapFrame frame) {
        this.map = map;
        this.frame = frame;
        this.points = frame.points();
        this.portraits = MapPortraits.of(map, map.layouts().get(0));
    }

    /** How many faces are to be pictures, if there is room. */
    int portraits() {
        return portraits.faces().size();
    }

    /**
     * Ways to show every face, to be tried in turn: large pictures with names, then smaller ones, at last without
     * names. None if there are too many faces.
     */
    Stream<List<PlotItem>> complete() {
        if (portraits() > FEW) {
            return Stream.empty();
        }
        return Stream.concat(
                        DoubleStream.of(88, 76, 66, 58, 50).mapToObj(size -> faces(size, portraits(), 1, size * 2.5)),
                        DoubleStream.of(58, 50, 44, 38, 34, 30, 26)
                                .mapToObj(size -> faces(size, portraits.important(), 1.5, size * 2.5)))
                .filter(this::fits)
                .map(this::spread);
    }

    /** For any number of faces: pictures where there is room, those of people with many faces named and first. */
    List<PlotItem> partial() {
        return faces(SMALL, portraits.named(), 1.5, SMALL * 0.4);
    }

    /**
     * Mine and the nearest to mine are larger, and always named.
     *
     * @param named how many of the first have names
     */
    private List<PlotItem> faces(double size, int named, double more, double reach) {
        return IntStream.range(0, portraits())
                .mapToObj(i -> {
                    int number = portraits.faces().get(i);
                    FaceMap.Face face = map.faces().get(number);
                    boolean strong = i < portraits.important();
                    double own = strong ? size * more * (face.mine() ? 1.3 : 1) : size;
                    return PlotItem.picture(
                            number,
                            points.get(number),
                            own,
                            i < named ? MapPortraits.label(face) : "",
                            strong ? DisplayList.TextStyle.STRONG_NAME : DisplayList.TextStyle.NAME,
                            strong ? own * 4 : reach);
                })
                .toList();
    }

    private boolean fits(List<PlotItem> items) {
        double wanted =
                items.stream().mapToDouble(item -> item.width() * item.height()).sum();
        return wanted <= COVERAGE * frame.area().getWidth() * frame.area().getHeight();
    }

    private List<PlotItem> spread(List<PlotItem> items) {
        List<Point2D> middles =
                OverlapRemoval.spread(items.stream().map(PlotItem::box).toList(), frame.area());
        return IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).wishing(middles.get(i)))
                .toList();
    }
}
