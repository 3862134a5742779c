package io.github.lookalike.benchmark;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.internal.numpy.NpyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions to a gallery that {@code index --from} made, one at a time, and how long the answers take. */
final class Queries {

    private static final int TOP = 10;

    private final List<Query> queries;
    private final List<String> answers = new ArrayList<>();

    private Queries(List<Query> queries) {
        this.queries = queries;
    }

    /** @param approximate whether a few of the nearest may be missed */
    static Queries read(Path npy, boolean approximate) throws IOException {
        return new Queries(Stream.of(NpyFile.read(npy))
                .map(Embedding::normalise)
                .map(probe -> nearestPhotos(probe, approximate))
                .toList());
    }

    private static Query nearestPhotos(Embedding probe, boolean approximate) {
        return Query.of(List.of(probe))
                .top(TOP)
                .by(Grouping.PHOTO)
                .approximate(approximate)
                .build();
    }

    /**
     * Asks all of them once to warm up and then {@code rounds} times.
     *
     * @return the median of the times of one query, in milliseconds
     */
    double ask(Gallery gallery, int rounds) throws IOException {
        answers.clear();
        double[] times = new double[rounds * queries.size()];
        for (int round = 0; round <= rounds; round++) {
            for (int i = 0; i < queries.size(); i++) {
                long start = System.nanoTime();
                List<Hit> hits = gallery.search(queries.get(i));
                long taken = System.nanoTime() - start;
                if (round == 0) {
                    answers.add(rows(hits));
                } else {
                    times[(round - 1) * queries.size() + i] = taken / 1e6;
                }
            }
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    /** A line a query: the rows of the ten nearest in the file that was indexed, nearest first. */
    List<String> answers() {
        return List.copyOf(answers);
    }

    private static String rows(List<Hit> hits) {
        return hits.stream().map(hit -> hit.entry().photo().id().path()).collect(Collectors.joining(" "));
    }
}
