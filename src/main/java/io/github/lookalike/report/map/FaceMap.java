package io.github.lookalike.report.map;

import io.github.lookalike.gallery.PersonNames;
import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.report.table.Printable;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Faces laid out by how alike they are, in one way or several.
 *
 * @param title what the map is of
 * @param faces who is on it, at least one
 * @param layouts where they are, at least one way; the first is the one to show first
 * @param links which faces are to be joined by lines
 */
public record FaceMap(String title, List<Face> faces, List<Layout> layouts, List<Link> links) {

    public FaceMap {
        faces = List.copyOf(faces);
        layouts = List.copyOf(layouts);
        links = List.copyOf(links);
        if (faces.isEmpty() || layouts.isEmpty()) {
            throw new IllegalArgumentException(
                    "a map of " + faces.size() + " faces in " + layouts.size() + " layouts shows nothing");
        }
        for (Layout layout : layouts) {
            if (layout.coordinates().length != faces.size()) {
                throw new IllegalArgumentException(
                        layout.name() + " places " + layout.coordinates().length + " faces of " + faces.size());
            }
        }
        for (Link link : links) {
            if (Math.min(link.from(), link.to()) < 0 || Math.max(link.from(), link.to()) >= faces.size()) {
                throw new IllegalArgumentException("a link from face " + link.from() + " to face " + link.to()
                        + ", but faces are numbered 0 to " + (faces.size() - 1));
            }
        }
    }

    /** A name as a map shows it. */
    static String shownName(String person) {
        return Printable.of(PersonNames.title(person));
    }

    /** How one of its layouts is to be read, colours included. */
    String legend(Layout layout) {
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
        static List<PersonGroup> of(List<Face> faces) {
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

        /** The typical one: nearest to where most of them are. */
        int medoid(List<Point2D> points) {
            Point2D middle = middle(points);
            return faces.stream()
                    .min(Comparator.comparingDouble(face -> points.get(face).distanceSq(middle)))
                    .orElseThrow();
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

    /**
     * A face on a map.
     *
     * @param person whose it is
     * @param photo the file it is in
     * @param mine whether it was put on the map to see where it comes to lie, rather than being of the gallery
     */
    public record Face(String person, Path photo, boolean mine) {}

    /**
     * A line from a face to one that is near it in the embedding space, wherever the map puts them.
     *
     * @param from the number of a face on the map, from 0
     * @param to another's
     * @param distance of their people, L2
     * @param judgement what it means
     */
    public record Link(int from, int to, double distance, Judgement judgement) {}

    /** Brings the pictures of faces on a map; which of them a map shows depends on where they lie. */
    @FunctionalInterface
    public interface Pictures {

        /**
         * Square pictures of faces.
         *
         * @param faces their numbers on the map, from 0
         * @param size width and height in pixels
         * @return by number; a face whose photo can't be read any more is absent
         */
        Map<Integer, BufferedImage> read(Collection<Integer> faces, int size) throws IOException;
    }

    /**
     * Where one method puts the faces of a map.
     *
     * @param key a word for the method that programs understand
     * @param name what people call it
     * @param legend how it was made and how it is to be read, a sentence or two
     * @param axes what each axis tells; empty where they tell nothing
     * @param coordinates a row for each face, two or three columns, all finite; the second axis points up
     */
    public record Layout(String key, String name, String legend, List<String> axes, float[][] coordinates) {

        public Layout {
            axes = List.copyOf(axes);
            for (int i = 0; i < coordinates.length; i++) {
                if (coordinates[i].length < 2 || coordinates[i].length > 3) {
                    throw new IllegalArgumentException(
                            name + ": face " + i + " has " + coordinates[i].length + " coordinates, not 2 or 3");
                }
                for (float coordinate : coordinates[i]) {
                    if (!Float.isFinite(coordinate)) {
                        throw new IllegalArgumentException(name + ": face " + i + " is at " + coordinate);
                    }
                }
            }
        }

        /** The first two coordinates of each face. */
        List<Point2D> points() {
            return Stream.of(coordinates)
                    .<Point2D>map(row -> new Point2D.Double(row[0], row[1]))
                    .toList();
        }

        /** From where to where the faces reach along an axis. */
        Extent extent(int axis) {
            DoubleSummaryStatistics values =
                    Stream.of(coordinates).mapToDouble(row -> row[axis]).summaryStatistics();
            return new Extent(values.getMin(), values.getMax());
        }

        /** From where to where coordinates reach. */
        record Extent(double least, double most) {

            double middle() {
                return (least + most) / 2;
            }

            /** Never 0, so that it can be divided by. */
            double length() {
                return Math.max(most - least, 1e-9);
            }
        }
    }
}
