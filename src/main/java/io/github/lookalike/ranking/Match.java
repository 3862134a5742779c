package io.github.lookalike.ranking;

import io.github.lookalike.gallery.Entry;

/**
 * One answer to the question who looks like a face.
 *
 * @param rank from 1
 * @param distance by the query's metric and aggregation
 * @param likeness {@link Calibration#likeness} of the pair that is nearest, 0 to 1
 * @param entry the face of the answer that is nearest to a probe
 * @param probe which of the query's probes it is nearest to, from 0
 */
public record Match(int rank, double distance, double likeness, Entry entry, int probe) {

    public String person() {
        return entry.person();
    }
}
