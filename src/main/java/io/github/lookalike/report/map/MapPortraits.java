package io.github.lookalike.report.map;

import io.github.lookalike.report.table.DisplayWidth;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whom a map shows by a portrait, and whom by a name below it: one face a person, whatever the map is written as.
 *
 * @param faces their numbers, the most wanted first: mine, the nearest to mine, typical faces of people with many, the
 *     typical face of everybody else
 * @param important how many of them, the first ones, are mine or nearest to mine
 * @param named how many of them, the first ones, have a name however crowded the map is; the others where there is room
 */
record MapPortraits(List<Integer> faces, int important, int named) {

    private static final int MOST_PEOPLE_NAMED = 20;

    /** In columns, of which wide letters take two: longer names would cover the map. */
    private static final int LONGEST_LABEL = 26;

    MapPortraits {
        faces = List.copyOf(faces);
    }

    static MapPortraits of(FaceMap map, FaceMap.Layout layout) {
        Set<Integer> chosen = new LinkedHashSet<>();
        IntStream.range(0, map.faces().size())
                .filter(face -> map.faces().get(face).mine())
                .forEach(chosen::add);
        map.links().forEach(link -> chosen.add(link.to()));
        int important = chosen.size();
        List<Point2D> points = layout.points();
        List<Integer> others = new ArrayList<>();
        for (FaceMap.PersonGroup group : FaceMap.PersonGroup.of(map.faces())) {
            boolean many = group.faces().size() >= FaceMap.PersonGroup.WORTH_A_NAME;
            if (!Collections.disjoint(group.faces(), chosen)) {
                continue; // the face that a line leads to is this person's portrait
            }
            if (many && chosen.size() < important + MOST_PEOPLE_NAMED) {
                chosen.add(group.medoid(points));
            } else {
                others.add(group.medoid(points));
            }
        }
        int named = chosen.size();
        Collections.shuffle(others, new Random(1)); // in no order, so that a crowd shows any of its faces
        chosen.addAll(others);
        return new MapPortraits(List.copyOf(chosen), important, named);
    }

    /** What is written below a face, if anything is. */
    static String label(FaceMap.Face face) {
        return DisplayWidth.shortened(FaceMap.shownName(face.person()), LONGEST_LABEL);
    }
}
