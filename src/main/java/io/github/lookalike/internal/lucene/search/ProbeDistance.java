package io.github.lookalike.internal.lucene.search;

import io.github.lookalike.embedding.Metric;
import java.util.List;

/** The exact distance to the nearest of several probes, and which that is; the first of equally near ones. */
record ProbeDistance(double distance, int probe) {

    static ProbeDistance nearest(List<float[]> probes, float[] vector, Metric metric) {
        ProbeDistance nearest = new ProbeDistance(metric.distance(probes.get(0), vector), 0);
        for (int i = 1; i < probes.size(); i++) {
            double distance = metric.distance(probes.get(i), vector);
            if (distance < nearest.distance) {
                nearest = new ProbeDistance(distance, i);
            }
        }
        return nearest;
    }
}
