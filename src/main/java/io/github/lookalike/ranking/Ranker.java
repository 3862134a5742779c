package io.github.lookalike.ranking;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
            // Calibrated is L2 between two photos: so likeness means the same whatever the metric and aggregation.
            double l2 = query.probes()
                    .get(hit.probe())
                    .distance(hit.entry().template().embedding(), Metric.L2);
            matches.add(
                    new Match(matches.size() + 1, hit.distance(), calibration.likeness(l2), hit.entry(), hit.probe()));
        }
        return matches;
    }
}
