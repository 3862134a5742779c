package io.github.lookalike.report.map;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
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

    /** One face of each person of the gallery, by importance; the others are dots. */
    private final Set<Integer> typical = new LinkedHashSet<>();

    /** Typical faces of people with many. */
    private final Set<Integer> worthAName = new LinkedHashSet<>();

    PlotPlan(FaceMap map, MapFrame frame) {
        this.map = map;
        this.frame = frame;
        this.points = frame.points();
        IntStream.range(0, map.faces().size())
                .filter(face -> map.faces().get(face).mine())
                .forEach(important::add);
        map.links().forEach(link -> important.add(link.to()));
        choosePortraits();
    }

    /** People with many faces first, then the rest in no order, so that a crowd shows any of its faces. */
    private void choosePortraits() {
        List<Integer> others = new ArrayList<>();
        for (FaceMap.PersonGroup group : FaceMap.PersonGroup.of(map.faces())) {
            int face = group.medoid(points);
            boolean many = group.faces().size() >= FaceMap.PersonGroup.WORTH_A_NAME;
            if (many && worthAName.size() < MOST_PEOPLE_NAMED && Collections.disjoint(group.faces(), important)) {
                worthAName.add(face);
            } else {
                others.add(face);
            }
        }
        Collections.shuffle(others, new Random(1));
        typical.addAll(important);
        typical.addAll(worthAName);
        typical.addAll(others);
    }

    /** How many faces are to be pictures, if there is room. */
    int portraits() {
        return typical.size();
    }

    /**
     * Ways to show every face, to be tried in turn: large pictures with names, then smaller ones, at last without
     * names. None if there are too many faces.
     */
    Stream<List<PlotItem>> complete() {
        if (typical.size() > FEW) {
            return Stream.empty();
        }
        return Stream.concat(
                        DoubleStream.of(88, 76, 66, 58, 50).mapToObj(size -> faces(size, face -> true, 1, size * 2.5)),
                        DoubleStream.of(58, 50, 44, 38, 34, 30, 26)
                                .mapToObj(size -> faces(size, important::contains, 1.5, size * 2.5)))
                .filter(this::fits)
                .map(this::spread);
    }

    /** For any number of faces: pictures where there is room, those of people with many faces named and first. */
    List<PlotItem> partial() {
        return faces(SMALL, face -> important.contains(face) || worthAName.contains(face), 1.5, SMALL * 0.4);
    }

    /** Mine and the nearest to mine are larger, and always named. */
    private List<PlotItem> faces(double size, IntPredicate named, double more, double reach) {
        return typical.stream()
                .map(face -> {
                    boolean strong = important.contains(face);
                    double own = strong ? size * more * (map.faces().get(face).mine() ? 1.3 : 1) : size;
                    DisplayList.TextStyle style =
                            strong ? DisplayList.TextStyle.STRONG_NAME : DisplayList.TextStyle.NAME;
                    String name = named.test(face)
                            ? FaceMap.shownName(map.faces().get(face).person())
                            : "";
                    return PlotItem.picture(
                            face,
                            points.get(face),
                            own,
                            style.shorten(name, own * (more == 1 ? 1.9 : 2.6)),
                            style,
                            strong ? own * 2 : reach);
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
