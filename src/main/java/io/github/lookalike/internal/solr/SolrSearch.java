package io.github.lookalike.internal.solr;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.params.ModifiableSolrParams;

/**
 * Answers a query exactly. Solr, in single precision, finds the few answers that may be among the nearest; their faces are
 * fetched, and compared here in double precision. Answers with faces that are not committed yet are fetched with all their faces.
 */
final class SolrSearch {

    /** Answers beyond the wanted ones: a person has a nearest face on each shard, and some are hardly farther than the last. */
    private static final int MARGIN = 10;

    private static final int GROWTH = 4;

    /** More buckets than any shard has. */
    private static final int ALL = 1_000_000_000;

    private final Snapshot snapshot;
    private final Query query;
    private final List<PendingChanges.Change> pending;
    private final String field;
    private final Map<String, List<StoredFace>> touched;
    private final ExactAnswers answers;

    SolrSearch(Snapshot snapshot, Query query, List<PendingChanges.Change> pending) {
        this.snapshot = snapshot;
        this.query = query;
        this.pending = pending;
        this.field = query.by() == Grouping.PERSON ? PhotoDocuments.PERSON : PhotoDocuments.BLOCK;
        this.touched = byAnswer(pending.stream()
                .flatMap(PendingChanges.Change::stored)
                .filter(face -> !query.withoutPeople().contains(face.entry().person())
                        && !query.withoutPhotos().contains(face.entry().photo().sha256()))
                .toList());
        this.answers = new ExactAnswers(query);
    }

    List<Hit> run() throws IOException {
        addTouched();
        if (query.metric() == Metric.L1) {
            scan();
        } else {
            switch (query.aggregation()) {
                case NEAREST -> nearest();
                case TEMPLATE -> templates();
                case MEAN -> means();
            }
        }
        return answers.hits();
    }

    private String answer(StoredFace face) {
        return query.by() == Grouping.PERSON
                ? face.entry().person()
                : PhotoDocuments.id(face.entry().photo().id());
    }

    private Map<String, List<StoredFace>> byAnswer(List<StoredFace> faces) {
        return faces.stream().sorted(StoredFace.ORDER).collect(Collectors.groupingBy(this::answer));
    }

    /** The committed faces that may be an answer, but for those that were changed since. */
    private ModifiableSolrParams eligible() {
        ModifiableSolrParams faces = Snapshot.documents(PhotoDocuments.KIND_FACE);
        Snapshot.filter(faces, false, PhotoDocuments.SHA256, query.withoutPhotos());
        Snapshot.filter(
                faces,
                false,
                PhotoDocuments.BLOCK,
                pending.stream().map(change -> PhotoDocuments.id(change.id())).toList());
        Set<String> people = new LinkedHashSet<>(query.withoutPeople());
        if (query.by() == Grouping.PERSON) {
            people.addAll(touched.keySet());
        }
        Snapshot.filter(faces, false, PhotoDocuments.PERSON, people);
        return faces;
    }

    private void addTouched() throws IOException {
        Map<String, List<StoredFace>> all = new HashMap<>();
        touched.forEach((answer, faces) -> all.put(answer, new ArrayList<>(faces)));
        if (query.by() == Grouping.PERSON && !touched.isEmpty()) {
            ModifiableSolrParams committed = Snapshot.documents(PhotoDocuments.KIND_FACE);
            Snapshot.filter(committed, false, PhotoDocuments.SHA256, query.withoutPhotos());
            Snapshot.filter(
                    committed,
                    false,
                    PhotoDocuments.BLOCK,
                    pending.stream()
                            .map(change -> PhotoDocuments.id(change.id()))
                            .toList());
            Snapshot.filter(committed, true, PhotoDocuments.PERSON, touched.keySet());
            snapshot.faces(committed).forEach(face -> all.get(answer(face)).add(face));
        }
        all.forEach((answer, faces) -> {
            faces.sort(StoredFace.ORDER);
            answers.add(answer, faces, faces.size());
        });
    }

    /** The answers that may be among the nearest by their nearest face, then those of their faces that may be it. */
    private void nearest() throws IOException {
        VectorScore score = new VectorScore(query.vectors());
        Set<String> near = new LinkedHashSet<>();
        double least = nearest(score, near);
        if (near.isEmpty()) {
            return;
        }
        ModifiableSolrParams faces = eligible();
        Snapshot.filter(faces, true, field, near);
        faces.set("score", score.function());
        faces.add("fq", "{!frange tag=near l=" + VectorScore.text(least) + " cache=false cost=200 v=$score}");
        Map<String, Integer> counts = new HashMap<>();
        List<StoredFace> found = snapshot.faces(
                faces,
                answer -> Response.buckets(answer, "counts")
                        .forEach(bucket ->
                                counts.put((String) bucket.get("val"), (int) Response.number(bucket.get("count")))),
                "counts:{type:terms,field:" + field + ",limit:-1,domain:{excludeTags:near}}");
        byAnswer(found).forEach((answer, its) -> answers.add(answer, its, counts.get(answer)));
    }

    /**
     * The answers by their nearest faces.
     *
     * @param near is given those that may be among the nearest
     * @return the lowest score of a face that may make its answer one
     */
    private double nearest(VectorScore score, Set<String> near) throws IOException {
        int rows = 2 * query.top() + MARGIN;
        while (true) {
            SolrDocumentList best = bestFaces(score, rows);
            Map<String, Double> scores = new LinkedHashMap<>();
            for (SolrDocument face : best) {
                scores.putIfAbsent((String) face.get(field), score(face));
            }
            double least = scores.size() < query.top()
                    ? 0
                    : score.leastBeside(new ArrayList<>(scores.values()).get(query.top() - 1));
            if (best.size() >= best.getNumFound() || score(best.get(best.size() - 1)) < least) {
                scores.forEach((answer, its) -> {
                    if (its >= least) {
                        near.add(answer);
                    }
                });
                return least;
            }
            rows *= GROWTH;
        }
    }

    /** Each answer's nearest face, of each shard; the answer and the score of each, best first. */
    private SolrDocumentList bestFaces(VectorScore score, int rows) throws IOException {
        ModifiableSolrParams best = eligible();
        best.set("score", score.function());
        best.set("q", "{!func v=$score}");
        best.add("fq", "{!collapse field=" + field + "}");
        best.set("fl", field + ",score").set("rows", rows);
        return Snapshot.found(snapshot.select(best));
    }

    private static double score(SolrDocument face) {
        return ((Number) face.get("score")).doubleValue();
    }

    /**
     * Who has a face that is near enough to the probes' template is compared with all faces; near enough is what the last
     * answer so far leaves possible.
     */
    private void templates() throws IOException {
        VectorScore score = new VectorScore(
                List.of(answers.distance().template().direction().values()));
        SolrDocumentList best = bestFaces(score, query.top() + MARGIN);
        compare(best.stream().map(face -> (String) face.get(field)).toList());
        double least = least(score, answers.farthest());
        if (best.size() < best.getNumFound() && score(best.get(best.size() - 1)) >= least) {
            ModifiableSolrParams near = eligible();
            near.set("score", score.function());
            near.add("fq", "{!frange l=" + VectorScore.text(least) + " cache=false v=$score}");
            near.add("fq", "{!collapse field=" + field + "}");
            Set<String> others = new LinkedHashSet<>();
            snapshot.forEach(near.set("fl", field), face -> others.add((String) face.get(field)));
            compare(others);
        }
    }

    private double least(VectorScore score, double farthest) {
        return farthest == Double.POSITIVE_INFINITY
                ? 0
                : score.least(answers.distance().nearestPhoto(farthest));
    }

    /** The answers by the means of single precision; those that are not clearly farther than the last are compared. */
    private void means() throws IOException {
        VectorScore score = new VectorScore(query.vectors());
        ModifiableSolrParams all = eligible().set("rows", 0);
        long limit = Math.min(ALL, (long) query.top() + MARGIN);
        while (true) {
            Map<String, Double> means = new LinkedHashMap<>();
            for (Map<String, Object> bucket : smallestMeans(all, score, limit)) {
                means.put((String) bucket.get("val"), ((Number) bucket.get("mean")).doubleValue());
            }
            Collection<String> near = smallest(means, VectorScore.MEAN_ERROR);
            if (near.size() < limit) {
                compare(near);
                return;
            }
            limit = Math.min(ALL, GROWTH * limit);
        }
    }

    /** Those of all shards are summed up before any is left out: an answer may have faces on each. */
    private List<Map<String, Object>> smallestMeans(ModifiableSolrParams all, VectorScore score, long limit)
            throws IOException {
        var response = snapshot.select(
                all,
                "answers:{type:terms,field:" + field + ",limit:" + limit + ",overrequest:" + ALL
                        + ",sort:\"mean asc\",facet:{mean:\"avg(" + score.meanDistance(query.metric()) + ")\"}}");
        return Response.buckets(response, "answers").toList();
    }

    /** The answers that are among the wanted ones by a value, or no farther behind the last of them than it may be wrong. */
    private Collection<String> smallest(Map<String, Double> values, double error) {
        double last = values.values().stream()
                .sorted()
                .skip(query.top() - 1L)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
        return values.entrySet().stream()
                .filter(value -> value.getValue() <= last + 2 * error)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Adds answers by all their faces. */
    private void compare(Collection<String> wanted) throws IOException {
        Set<String> others =
                wanted.stream().filter(answer -> !answers.has(answer)).collect(Collectors.toSet());
        if (!others.isEmpty()) {
            ModifiableSolrParams faces = eligible();
            Snapshot.filter(faces, true, field, others);
            byAnswer(snapshot.faces(faces)).forEach((answer, its) -> answers.add(answer, its, its.size()));
        }
    }

    /** By L1, of which Solr knows nothing: all vectors come here. */
    private void scan() throws IOException {
        record Sum(double distance, double nearest, int faces) {}
        List<Embedding> probes = query.probes();
        Map<String, Sum> sums = new TreeMap<>();
        snapshot.forEach(eligible().set("fl", field + "," + PhotoDocuments.RAW), face -> {
            Embedding embedding = Embedding.ofUnit(PhotoDocuments.vector(face));
            double sum = 0;
            double nearest = Double.POSITIVE_INFINITY;
            for (Embedding probe : probes) {
                double distance = probe.distance(embedding, query.metric());
                sum += distance;
                nearest = Math.min(nearest, distance);
            }
            sums.merge(
                    (String) face.get(field),
                    new Sum(sum, nearest, 1),
                    (a, b) -> new Sum(a.distance + b.distance, Math.min(a.nearest, b.nearest), a.faces + b.faces));
        });
        Map<String, Double> values = new HashMap<>();
        sums.forEach((answer, sum) -> values.put(
                answer,
                switch (query.aggregation()) {
                    case NEAREST -> sum.nearest;
                    case MEAN -> sum.distance / (probes.size() * (double) sum.faces);
                    case TEMPLATE -> throw new IllegalStateException("there are no templates by L1");
                }));
        compare(smallest(values, 1e-9));
    }
}
