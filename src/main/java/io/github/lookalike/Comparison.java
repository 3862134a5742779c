package io.github.lookalike;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Levelling;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.embedding.SetDistance;
import io.github.lookalike.ranking.Calibration;
import io.github.lookalike.ranking.Judgement;
import java.util.List;

/**
 * How far apart two probes are.
 *
 * @param metric of {@code distance}
 * @param distance by the metric and aggregation that were asked for
 * @param l2 the L2 distance by the same aggregation, which the judgement is read from
 * @param pairs of how many pairs of photos the distance is the smallest; 1 for a template or a mean
 * @param first the first probe's face that is nearest to the second probe
 * @param second the second probe's face that is nearest to it
 */
public record Comparison(Metric metric, double distance, double l2, int pairs, Portrait first, Portrait second) {

    static Comparison of(Probe a, Probe b, Metric metric, Aggregation aggregation, Levelling levelling) {
        Aggregation how = aggregation.by(metric);
        List<Embedding> others = b.embeddings();
        SetDistance.Result result = new SetDistance(a.embeddings(), metric, how, levelling).to(others);
        SetDistance.Result l2 = new SetDistance(a.embeddings(), Metric.L2, how, levelling).to(others);
        return new Comparison(
                metric,
                result.distance(),
                l2.distance(),
                how == Aggregation.NEAREST
                        ? a.portraits().size() * b.portraits().size()
                        : 1,
                a.portraits().get(result.first()),
                b.portraits().get(result.second()));
    }

    /** What it means. */
    public Judgement judgement(Calibration calibration) {
        return Judgement.of(l2, pairs, calibration);
    }
}
