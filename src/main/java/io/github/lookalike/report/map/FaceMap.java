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
 * Faces laid out by how alike they are, in one way or several.
 *
 * @param title what the map is of
 * @param faces who is on it, at least one
 * @param layouts where they are, at least one way; the first is the one to show first
 * @param links which faces are to be joined by lines
 */
public record FaceMap(String title, List<MapFace> faces, List<MapLayout> layouts, List<MapLink> links) {

    public FaceMap {
        faces = List.copyOf(faces);
        layouts = List.copyOf(layouts);
        links = List.copyOf(links);
        if (faces.isEmpty() || layouts.isEmpty()) {
            throw new IllegalArgumentException(
                    "a map of " + faces.size() + " faces in " + layouts.size() + " layouts shows nothing");
        }
        for (MapLayout layout : layouts) {
            if (layout.coordinates().length != faces.size()) {
                throw new IllegalArgumentException(
                        layout.name() + " places " + layout.coordinates().length + " faces of " + faces.size());
            }
        }
        for (MapLink link : links) {
            if (Math.min(link.from(), link.to()) < 0 || Math.max(link.from(), link.to()) >= faces.size()) {
                throw new IllegalArgumentException("a link from face " + link.from() + " to face " + link.to()
                        + ", but faces are numbered 0 to " + (faces.size() - 1));
            }
        }
    }

    /** How one of its layouts is to be read, colours included. */
    String legend(MapLayout layout) {
        boolean coloured =
                PersonGroup.of(faces).stream().anyMatch(group -> group.faces().size() > 1);
        return layout.legend() + (coloured ? " Colours mark people with several faces." : "");
    }

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
}
