package io.github.lookalike.gallery;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;

/**
 * {@link Aggregation#NEAREST}: keeps the best answers so far. A face that is roughly farther than the last of them
 * is passed over for one comparison of vectors; only for the few others are names read and exact distances computed.
 */
final class NearestSearch implements SketchScan.Visitor {

    /** @param document in the whole index */
    private record Candidate(double distance, float rough, String person, PhotoId photo, int document, int probe)
            implements Comparable<Candidate> {

        private static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::distance)
                .thenComparing(Candidate::person)
                .thenComparing(Candidate::photo)
                .thenComparingInt(Candidate::document);

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
    private SortedDocValues people;
    private SortedDocValues photos;

    NearestSearch(IndexReader reader, Query query) {
        this.reader = reader;
        this.query = query;
        this.probes = query.vectors();
    }

    List<Hit> run() throws IOException {
        EligibleFaces eligible = new EligibleFaces(reader, query);
        switch (query.metric()) {
            case L2, COSINE -> new SketchScan(query, eligible, this).run(reader);
            case L1 -> ExactScan.visit(reader, eligible, this);
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
    public void segment(LeafReaderContext segment) throws IOException {
        this.segment = segment;
        openNames();
    }

    @Override
    public void face(int document, float[] vector) throws IOException {
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

    private Candidate candidate(int document, float[] vector, float rough) throws IOException {
        if (document < people.docID()) {
            openNames(); // they are read forwards only
        }
        ProbeDistance nearest = ProbeDistance.nearest(probes, vector, query.metric());
        return new Candidate(
                nearest.distance(),
                rough,
                value(people, document),
                FaceDocuments.photoId(value(photos, document)),
                segment.docBase + document,
                nearest.probe());
    }

    private void offer(Candidate candidate) {
        Object answer = query.by() == Grouping.PERSON ? candidate.person : candidate.photo;
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
            byAnswer.remove(query.by() == Grouping.PERSON ? last.person : last.photo);
        }
        if (best.size() == query.top()) {
            ceiling = RoughDistance.ceiling(best.last().rough, probes.get(0).length);
        }
    }

    private void openNames() throws IOException {
        people = DocValues.getSorted(segment.reader(), FaceDocuments.PERSON);
        photos = DocValues.getSorted(segment.reader(), FaceDocuments.PHOTO);
    }

    private static String value(SortedDocValues values, int document) throws IOException {
        values.advanceExact(document);
        return values.lookupOrd(values.ordValue()).utf8ToString();
    }
}
