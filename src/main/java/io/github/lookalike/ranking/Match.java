package io.github.lookalike.ranking;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One answer to the question who looks like a face.
 *
 * @param rank from 1
 * @param distance by the query's metric and aggregation
 * @param judgement what the distance means, never more likeness than that of the rank before; empty for L1, which is not
 *     calibrated and ranks differently from what is
 * @param entry the face of the answer that is nearest to a probe
 * @param probe which of the query's probes it is nearest to, from 0
 */
public record Match(int rank, double distance, Optional<Judgement> judgement, Entry entry, int probe) {

    /**
     * What a gallery finds, judged and numbered: the order is the gallery's.
     *
     * @return the best first
     */
    public static List<Match> find(Query query, Gallery gallery, Calibration calibration) throws IOException {
        List<Match> matches = new ArrayList<>();
        for (Hit hit : gallery.search(query)) {
            matches.add(new Match(
                    matches.size() + 1, hit.distance(), judgement(query, hit, calibration), hit.entry(), hit.probe()));
        }
        return matches;
    }

    private static Optional<Judgement> judgement(Query query, Hit hit, Calibration calibration) {
        OptionalDouble l2 = query.metric().toL2(hit.distance());
        int pairs = query.aggregation() == Aggregation.NEAREST ? query.probes().size() * hit.faces() : 1;
        return l2.isEmpty() ? Optional.empty() : Optional.of(Judgement.of(l2.getAsDouble(), pairs, calibration));
    }

    public String person() {
        return entry.person();
    }
}
