package io.github.lookalike.report.map;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The faces of one person on a map.
 *
 * @param faces their numbers, ascending; at least one
 */
record PersonGroup(String person, List<Integer> faces) {

    /** So many faces of a person make a place on the map that can be named after them. */
    static final int WORTH_A_NAME = 4;

    /** Everybody of the gallery, those with most faces first. */
    static List<PersonGroup> of(List<MapFace> faces) {
        Map<String, List<Integer>> byPerson = new LinkedHashMap<>();
        IntStream.range(0, faces.size()).filter(i -> !faces.get(i).mine()).forEach(i -> byPerson.computeIfAbsent(
                        faces.get(i).person(), none -> new ArrayList<>())
                .add(i));
        return byPerson.entrySet().stream()
                .map(entry -> new PersonGroup(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(
                        (PersonGroup group) -> -group.faces().size()))
                .toList();
    }

    /** Where most of them are: faces that lie elsewhere do not draw it away. */
    Point2D middle(List<Point2D> points) {
        return new Point2D.Double(median(points, Point2D::getX), median(points, Point2D::getY));
    }

    private double median(List<Point2D> points, ToDoubleFunction<Point2D> axis) {
        double[] sorted =
                faces.stream().map(points::get).mapToDouble(axis).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
