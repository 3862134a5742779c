package io.github.lookalike.report.map;

import java.util.List;

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
}
