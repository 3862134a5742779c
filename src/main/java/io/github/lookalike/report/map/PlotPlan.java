package io.github.lookalike.report.map;

import io.github.lookalike.report.table.Printable;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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

    private static final int MOST_PEOPLE_NAMED = 20;

    private final FaceMap map;
    private final MapFrame frame;
    private final List<Point2D> points;
    private final Set<Integer> important = new LinkedHashSet<>();

    PlotPlan(FaceMap map, MapFrame frame) {
        this.map = map;
        this.frame = frame;
        this.points = frame.points();
        IntStream.range(0, map.faces().size())
                .filter(face -> map.faces().get(face).mine())
                .forEach(important::add);
        map.links().forEach(link -> important.add(link.to()));
    }

    /**
     * Ways to show every face, to be tried in turn: large pictures with names, then smaller ones, at last without
     * names. None if there are too many faces.
     */
    Stream<List<PlotItem>> complete() {
        if (map.faces().size() > FEW) {
            return Stream.empty();
        }
        return Stream.concat(
                        DoubleStream.of(88, 76, 66, 58, 50).mapToObj(size -> faces(size, true, size * 2.5)),
                        DoubleStream.of(58, 50, 44, 38, 34, 30, 26).mapToObj(size -> faces(size, false, size * 2.5)))
                .filter(this::fits)
                .map(this::spread);
    }

    /** For any number of faces: pictures where there is room, and the names of people with many faces. */
    List<PlotItem> partial() {
        List<PlotItem> items = new ArrayList<>(faces(SMALL, false, SMALL * 0.4));
        List<PlotItem> people = FaceMap.PersonGroup.of(map.faces()).stream()
                .filter(group -> group.faces().size() >= FaceMap.PersonGroup.WORTH_A_NAME)
                .filter(group -> Collections.disjoint(group.faces(), important))
                .limit(MOST_PEOPLE_NAMED)
                .map(group -> PlotItem.name(group.faces().get(0), group.middle(points), Printable.of(group.person())))
                .toList();
        items.addAll(important.size(), people);
        return items;
    }

    /** Mine and the nearest to mine are larger, and always named. */
    private List<PlotItem> faces(double size, boolean named, double reach) {
        double more = named ? 1 : 1.5;
        return byImportance().stream()
                .map(face -> {
                    boolean strong = important.contains(face);
                    double own = strong ? size * more * (map.faces().get(face).mine() ? 1.3 : 1) : size;
                    DisplayList.TextStyle style =
                            strong ? DisplayList.TextStyle.STRONG_NAME : DisplayList.TextStyle.NAME;
                    String name =
                            strong || named ? Printable.of(map.faces().get(face).person()) : "";
                    return PlotItem.picture(
                            face,
                            points.get(face),
                            own,
                            style.shorten(name, own * (named ? 1.9 : 2.6)),
                            style,
                            strong ? own * 2 : reach);
                })
                .toList();
    }

    /** Mine, those nearest to them, then the rest in no order, so that a crowd shows any of its faces. */
    private Set<Integer> byImportance() {
        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(0, map.faces().size()).boxed().toList());
        Collections.shuffle(shuffled, new Random(1));
        Set<Integer> order = new LinkedHashSet<>(important);
        order.addAll(shuffled);
        return order;
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
