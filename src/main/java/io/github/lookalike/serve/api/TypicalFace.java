package io.github.lookalike.serve.api;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.gallery.Entry;
import java.util.List;

/**
 * Which of a person's photos stands for them: the medoid by squared L2, from which those to all the others are least in
 * sum. For unit vectors that is the one nearest to the direction of their mean.
 */
final class TypicalFace {

    private TypicalFace() {}

    /** @param entries of one person, at least one; of equally good ones it is the first */
    static Entry of(List<Entry> entries) {
        if (entries.size() <= 2) {
            return entries.get(0);
        }
        double[] sum = new double[entries.get(0).template().embedding().dimension()];
        for (Entry entry : entries) {
            float[] values = entry.template().embedding().values();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
        }
        Entry best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Entry entry : entries) {
            double along = dot(entry.template().embedding(), sum);
            if (along > most) {
                most = along;
                best = entry;
            }
        }
        return best;
    }

    private static double dot(Embedding embedding, double[] other) {
        float[] values = embedding.values();
        double sum = 0;
        for (int i = 0; i < other.length; i++) {
            sum += values[i] * other[i];
        }
        return sum;
    }
}
