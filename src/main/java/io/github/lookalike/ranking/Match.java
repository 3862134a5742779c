package io.github.lookalike.ranking;

import io.github.lookalike.gallery.Entry;
import java.util.Optional;

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

    public String person() {
        return entry.person();
    }
}
