package io.github.lookalike.ranking;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Ranks the people or photos of a gallery by how much they look like a face. */
public final class Ranker {

    private final Gallery gallery;
    private final Calibration calibration;

    public Ranker(Gallery gallery, Calibration calibration) {
        this.gallery = gallery;
        this.calibration = calibration;
    }

    /** The best answers, best first. */
    public List<Match> rank(Query query) throws IOException {
        List<Match> matches = new ArrayList<>();
        for (Hit hit : gallery.search(query)) {
            matches.add(new Match(matches.size() + 1, hit.distance(), judgement(query, hit), hit.entry(), hit.probe()));
        }
        return matches;
    }

    private Optional<Judgement> judgement(Query query, Hit hit) {
        OptionalDouble l2 = query.metric().toL2(hit.distance());
        int pairs = query.aggregation() == Aggregation.NEAREST ? query.probes().size() * hit.faces() : 1;
        return l2.isEmpty() ? Optional.empty() : Optional.of(Judgement.of(l2.getAsDouble(), pairs, calibration));
    }
}
