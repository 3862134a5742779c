package io.github.lookalike.gallery;

import static io.github.lookalike.gallery.GallerySamples.photo;
import static io.github.lookalike.gallery.GallerySamples.template;

import io.github.lookalike.benchmark.DensifiedVectors;
import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A gallery that is large enough for a graph, four photos a person. */
final class GraphGallery {

    static final int FACES = 21_000;
    static final int PEOPLE = FACES / 4;
    static final GalleryModel MODEL =
            new GalleryModel("detector", "d".repeat(64), "embedder", "e".repeat(64), List.of(), 64, 1);

    private final DensifiedVectors vectors;

    /** @param seed of what is mixed; those of one seed are near each other */
    GraphGallery(long seed) {
        vectors = DensifiedVectors.synthetic(MODEL.dimension(), seed);
    }

    /** Makes one with its graph. */
    void make(Path place) throws IOException {
        try (Gallery gallery = LuceneGallery.open(place, MODEL)) {
            fill(gallery, 7);
            gallery.buildGraph(2, GraphListener.NONE);
        }
    }

    /** Puts all its faces. */
    void fill(Gallery gallery, int commits) throws IOException {
        for (int i = 0; i < FACES; i++) {
            put(gallery, i + ".jpg", "p" + i / 4);
            if ((i + 1) % (FACES / commits) == 0) {
                gallery.commit();
            }
        }
    }

    void put(Gallery gallery, String file, String person) throws IOException {
        gallery.put(photo(file, person), List.of(template(next(), 10)));
    }

    Embedding next() {
        return Embedding.ofUnit(vectors.next());
    }

    static Query query(List<Embedding> probes, int top, Grouping by, Set<String> without, boolean approximate) {
        return new Query(probes, top, Metric.L2, by, Aggregation.NEAREST, Set.of(), without, approximate);
    }

    /** The share of the exact answers that are among the approximate ones. */
    static double recall(Gallery gallery, List<List<Embedding>> probes, Grouping by) throws IOException {
        int found = 0;
        for (List<Embedding> probe : probes) {
            List<Hit> hits = gallery.search(query(probe, 10, by, Set.of(), true));
            found += (int) gallery.search(query(probe, 10, by, Set.of(), false)).stream()
                    .filter(hits::contains)
                    .count();
        }
        return found / (10.0 * probes.size());
    }

    static List<Path> graphs(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith("." + Graph.EXTENSION))
                    .toList());
        }
    }

    static Path copy(Path gallery, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> files = Files.list(gallery)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }
}
