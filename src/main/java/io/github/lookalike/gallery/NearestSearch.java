package io.github.lookalike.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * {@link Aggregation#NEAREST}: keeps the best answers so far. A face that is roughly farther than the last of them
 * is passed over for one comparison of vectors; only for the few others are names read and exact distances computed.
 */
final class NearestSearch implements SketchScan.Visitor {

    /** @param document in the whole index */
    private record Candidate(double distance, float rough, FaceNames names, int document, int probe)
            implements Comparable<Candidate> {

        private static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::distance)
                .thenComparing(candidate -> candidate.names.person())
                .thenComparing(candidate -> candidate.names.photo())
                .thenComparingInt(Candidate::document);

        Object answer(Grouping by) {
            return by == Grouping.PERSON ? names.person() : names.photo();
        }

        @Override
        public int compareTo(Candidate other) {
            return ORDER.compare(this, other);
        }
    }

    private final IndexReader reader;
    private final Query query;
    private final List<float[]> probes;
    private final Map<Object, Candidate> byAnswer = new HashMap<>();
    private final TreeSet<Candidate> best = new TreeSet<>();
    private double ceiling = Double.POSITIVE_INFINITY;

    private LeafReaderContext segment;
    private FaceNames.OfSegment names;

    NearestSearch(IndexReader reader, Query query) {
        this.reader = reader;
        this.query = query;
        this.probes = query.vectors();
    }

    List<Hit> run() throws IOException {
        EligibleFaces eligible = new EligibleFaces(reader, query);
        try {
            switch (query.metric()) {
                case L2, COSINE -> new SketchScan(query, eligible, this).run(reader);
                case L1 -> ExactScan.visit(reader, eligible, this);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Map<Candidate, Hit> hits = new HashMap<>();
        FaceReading faces = new FaceReading(reader);
        for (Candidate candidate : byDocument(best)) {
            hits.put(candidate, new Hit(faces.entry(candidate.document), candidate.probe, candidate.distance));
        }
        return best.stream().map(hits::get).toList();
    }

    private static List<Candidate> byDocument(Collection<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::document))
                .toList();
    }

    @Override
    public void segment(LeafReaderContext segment) {
        this.segment = segment;
        this.names = new FaceNames.OfSegment(segment.reader());
    }

    @Override
    public void face(int document, float[] vector) {
        float rough = Float.POSITIVE_INFINITY;
        for (float[] probe : probes) {
            rough = Math.min(rough, RoughDistance.between(probe, vector, query.metric()));
        }
        if (rough <= ceiling) {
            offer(candidate(document, vector, rough));
        }
    }

    @Override
    public double ceiling() {
        return ceiling;
    }

    private Candidate candidate(int document, float[] vector, float rough) {
        ProbeDistance nearest = ProbeDistance.nearest(probes, vector, query.metric());
        return new Candidate(
                nearest.distance(), rough, new FaceNames(names, document), segment.docBase + document, nearest.probe());
    }

    private void offer(Candidate candidate) {
        Object answer = candidate.answer(query.by());
        Candidate earlier = byAnswer.get(answer);
        if (earlier != null && earlier.compareTo(candidate) < 0) {
            return;
        }
        if (earlier != null) {
            best.remove(earlier);
        }
        byAnswer.put(answer, candidate);
        best.add(candidate);
        if (best.size() > query.top()) {
            Candidate last = best.pollLast();
            byAnswer.remove(last.answer(query.by()));
        }
        if (best.size() == query.top()) {
            ceiling = RoughDistance.ceiling(best.last().rough, probes.get(0).length);
        }
    }
}
