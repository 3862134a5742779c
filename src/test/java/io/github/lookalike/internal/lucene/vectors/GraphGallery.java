package io.github.lookalike.internal.lucene.vectors;

import static io.github.lookalike.gallery.GallerySamples.photo;
import static io.github.lookalike.gallery.GallerySamples.template;

import io.github.lookalike.benchmark.DensifiedVectors;
import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Levelling;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.gallery.GraphListener;
import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.internal.lucene.LuceneGallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** A gallery that is large enough for a graph, four photos a person. */
public final class GraphGallery {

    static final int FACES = 21_000;
    static final int PEOPLE = FACES / 4;
    public static final GalleryModel MODEL = new GalleryModel(
            new GalleryModel.Part("detector", "d".repeat(64)),
            new GalleryModel.Part("embedder", "e".repeat(64)),
            List.of(),
            64,
            1);

    private final DensifiedVectors vectors;

    /** @param seed of what is mixed; those of one seed are near each other */
    public GraphGallery(long seed) {
        vectors = DensifiedVectors.synthetic(MODEL.dimension(), seed);
    }

    /** Makes one with its graph, of people whose photos have nothing in common. */
    void make(Path place) throws IOException {
        make(place, before -> next());
    }

    /** The same of people whose photos are near each other. */
    void makeOfPeople(Path place) throws IOException {
        make(place, before -> before.isEmpty() ? next() : like(before.get(0)));
    }

    private void make(Path place, Function<List<Embedding>, Embedding> photoAfter) throws IOException {
        try (Gallery gallery = LuceneGallery.open(place, MODEL)) {
            fill(gallery, 7, photoAfter);
            gallery.buildGraph(2, GraphListener.NONE);
        }
    }

    /** Puts all its faces. */
    public void fill(Gallery gallery, int commits) throws IOException {
        fill(gallery, commits, before -> next());
    }

    private void fill(Gallery gallery, int commits, Function<List<Embedding>, Embedding> photoAfter)
            throws IOException {
        List<Embedding> person = new ArrayList<>();
        for (int i = 0; i < FACES; i++) {
            if (i % 4 == 0) {
                person.clear();
            }
            person.add(photoAfter.apply(person));
            gallery.put(photo(i + ".jpg", "p" + i / 4), List.of(template(person.get(i % 4), 10)));
            if ((i + 1) % (FACES / commits) == 0) {
                gallery.commit();
            }
        }
    }

    void put(Gallery gallery, String file, String person) throws IOException {
        gallery.put(photo(file, person), List.of(template(next(), 10)));
    }

    public Embedding next() {
        return Embedding.ofUnit(vectors.next());
    }

    /** Another photo of a person. */
    Embedding like(Embedding photo) {
        float[] mixed = photo.values();
        float[] other = next().values();
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] += 0.25f * other[i];
        }
        return Embedding.normalise(mixed);
    }

    public static Query query(List<Embedding> probes, int top, Grouping by, Set<String> without, boolean approximate) {
        return Query.of(probes)
                .top(top)
                .by(by)
                .withoutPeople(without)
                .approximate(approximate)
                .build();
    }

    static Query byTemplate(List<Embedding> probes, boolean approximate) {
        return Query.of(probes)
                .top(10)
                .aggregation(Aggregation.TEMPLATE)
                .approximate(approximate)
                .levelling(new Levelling(0.8, 0.7))
                .build();
    }

    /** The share of the exact answers that are among the approximate ones. */
    static double recall(Gallery gallery, List<List<Embedding>> probes, Grouping by) throws IOException {
        return recall(gallery, probes, (probe, approximate) -> query(probe, 10, by, Set.of(), approximate));
    }

    static double recallByTemplate(Gallery gallery, List<List<Embedding>> probes) throws IOException {
        return recall(gallery, probes, GraphGallery::byTemplate);
    }

    private static double recall(
            Gallery gallery, List<List<Embedding>> probes, BiFunction<List<Embedding>, Boolean, Query> query)
            throws IOException {
        int found = 0;
        for (List<Embedding> probe : probes) {
            List<Hit> hits = gallery.search(query.apply(probe, true));
            found += (int) gallery.search(query.apply(probe, false)).stream()
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
