package io.github.lookalike.map;

import io.github.lookalike.Lookalike;
import io.github.lookalike.Portrait;
import io.github.lookalike.Probe;
import io.github.lookalike.SearchOptions;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.ranking.Match;
import io.github.lookalike.report.map.MapFace;
import io.github.lookalike.report.map.MapLink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who is to be on a map: every face of a gallery, then the faces put beside them.
 *
 * @param faces all of them, in the gallery's order, mine last
 * @param portraits theirs, in the same order
 * @param links from each of mine to its nearest in the gallery, by L2 of the embeddings, a person counting once
 * @param own how many of the faces, the last ones, are mine
 */
public record MapSubjects(List<MapFace> faces, List<Portrait> portraits, List<MapLink> links, int own) {

    /** How many of the nearest are linked. */
    public static final int NEAREST = 5;

    public MapSubjects {
        faces = List.copyOf(faces);
        portraits = List.copyOf(portraits);
        links = List.copyOf(links);
        if (faces.size() != portraits.size() || own < 0 || own > faces.size()) {
            throw new IllegalArgumentException(
                    faces.size() + " faces, " + portraits.size() + " portraits, " + own + " of them mine");
        }
    }

    /** Collects them; nobody at all if gallery and probes are empty. */
    public static MapSubjects of(Lookalike lookalike, Gallery gallery, List<Probe> mine) throws IOException {
        List<MapFace> faces = new ArrayList<>();
        List<Portrait> portraits = new ArrayList<>();
        Map<Entry, Integer> numbers = new HashMap<>();
        gallery.forEach(entry -> {
            numbers.put(entry, faces.size());
            Portrait portrait = new Portrait(entry.photo().id().file(), entry.template());
            portraits.add(portrait);
            faces.add(new MapFace(entry.person(), portrait.photo(), false));
        });
        List<MapLink> links = new ArrayList<>();
        int own = 0;
        for (Probe probe : mine) {
            for (Match match : lookalike.find(probe, gallery, SearchOptions.top(NEAREST))) {
                int from = faces.size() + match.probe();
                links.add(new MapLink(
                        from,
                        numbers.get(match.entry()),
                        match.distance(),
                        match.judgement().orElseThrow()));
            }
            for (Portrait portrait : probe.portraits()) {
                portraits.add(portrait);
                faces.add(new MapFace(probe.name(), portrait.photo(), true));
                own++;
            }
        }
        return new MapSubjects(faces, portraits, links, own);
    }

    /** "collins among 26 faces". */
    public String title() {
        int others = faces.size() - own;
        String gallery = String.format(Locale.ROOT, "%,d %s", others, others == 1 ? "face" : "faces");
        return switch (own) {
            case 0 -> gallery;
            case 1, 2, 3 -> String.join(", ", names()) + " among " + gallery;
            default -> own + " faces among " + gallery;
        };
    }

    /** Mine. */
    List<String> names() {
        return faces.stream().filter(MapFace::mine).map(MapFace::person).toList();
    }

    /** Of the embeddings. */
    int dimension() {
        return portraits.get(0).template().embedding().dimension();
    }

    /** The embeddings of all, one row each. */
    float[][] vectors() {
        return portraits.stream()
                .map(portrait -> portrait.template().embedding().values())
                .toArray(float[][]::new);
    }

    /** Those of the gallery's faces alone. */
    float[][] galleryVectors() {
        return Arrays.copyOf(vectors(), faces.size() - own);
    }
}
