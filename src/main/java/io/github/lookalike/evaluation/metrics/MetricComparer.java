package io.github.lookalike.evaluation.metrics;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceSample;
import io.github.lookalike.evaluation.DistanceSummary;
import io.github.lookalike.evaluation.LabelledPhoto;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.StratifiedSample;
import io.github.lookalike.evaluation.TooLittleDataException;
import io.github.lookalike.evaluation.metrics.MetricComparison.Agreement;
import io.github.lookalike.evaluation.metrics.MetricComparison.ChangedMatch;
import io.github.lookalike.evaluation.metrics.MetricComparison.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Computes a {@link MetricComparison}: all probes in parallel, their results summed up in order. */
final class MetricComparer {

    private static final Metric[][] COUPLES = {
        {Metric.L1, Metric.L2}, {Metric.L1, Metric.COSINE}, {Metric.L2, Metric.COSINE}
    };
    private static final double UNIT_TOLERANCE = 1e-3;

    private final LabelledSet set;
    private final ComparisonOptions options;
    private final Outliers outliers;
    private final int[] probes;

    MetricComparer(LabelledSet set, ComparisonOptions options) {
        if (set.size() < 3) {
            throw new TooLittleDataException("metrics are compared over at least 3 faces, not " + set.size());
        }
        for (int i = 0; i < set.size(); i++) {
            if (!(Math.abs(set.norm(i) - 1) <= UNIT_TOLERANCE)) {
                throw new IllegalArgumentException("metrics are compared over unit vectors; that of "
                        + set.photo(i).photo() + " has L2 norm " + set.norm(i));
            }
        }
        this.set = set;
        this.options = options;
        this.outliers = new Outliers(set, options);
        this.probes = StratifiedSample.of(set.size(), options.probes(), options.seed())
                .mapToInt(Math::toIntExact)
                .toArray();
    }

    /** A probe's part of the result: agreements by couple, then by kind of disturbance. */
    private record ProbeResult(
            int probe,
            Map<Metric, Integer> nearest,
            List<RankAgreement> couples,
            List<RankAgreement> disturbedL1,
            List<RankAgreement> disturbedL2) {}

    MetricComparison compare() {
        List<ProbeResult> results =
                Arrays.stream(probes).parallel().mapToObj(this::compare).toList();
        return new MetricComparison(
                options,
                set.size(),
                probes.length,
                Arrays.stream(Metric.values()).map(this::spread).toList(),
                IntStream.range(0, COUPLES.length)
                        .mapToObj(c ->
                                new Agreement(COUPLES[c][0], COUPLES[c][1], mean(results, result -> result.couples()
                                        .get(c))))
                        .toList(),
                results.stream()
                        .filter(result -> new HashSet<>(result.nearest().values()).size() > 1)
                        .map(this::changedMatch)
                        .toList(),
                outliers.share(probes),
                IntStream.range(0, outliers.kinds())
                        .mapToObj(kind -> outliers.disturbance(
                                kind,
                                mean(results, result -> result.disturbedL1().get(kind)),
                                mean(results, result -> result.disturbedL2().get(kind))))
                        .toList());
    }

    private ProbeResult compare(int probe) {
        Map<Metric, Neighbours> neighbours = new EnumMap<>(Metric.class);
        Map<Metric, Integer> nearest = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            neighbours.put(metric, new Neighbours(set, probe, set.vector(probe), metric));
            nearest.put(metric, neighbours.get(metric).nearest());
        }
        List<RankAgreement> couples = new ArrayList<>();
        for (Metric[] couple : COUPLES) {
            couples.add(RankAgreement.between(neighbours.get(couple[0]), neighbours.get(couple[1]), options.k()));
        }
        return new ProbeResult(
                probe,
                nearest,
                couples,
                disturbed(neighbours, probe, Metric.L1),
                disturbed(neighbours, probe, Metric.L2));
    }

    private List<RankAgreement> disturbed(Map<Metric, Neighbours> clean, int probe, Metric metric) {
        return IntStream.range(0, outliers.kinds())
                .mapToObj(kind -> RankAgreement.between(
                        clean.get(metric),
                        new Neighbours(set, probe, outliers.disturb(probe, kind), metric),
                        options.k()))
                .toList();
    }

    private static RankAgreement mean(List<ProbeResult> results, Function<ProbeResult, RankAgreement> part) {
        return RankAgreement.mean(results.stream().map(part).toList());
    }

    private ChangedMatch changedMatch(ProbeResult result) {
        Map<Metric, LabelledPhoto> nearest = new EnumMap<>(Metric.class);
        result.nearest().forEach((metric, face) -> nearest.put(metric, set.photo(face)));
        return new ChangedMatch(set.photo(result.probe()), Collections.unmodifiableMap(nearest));
    }

    /** Over the pairs of a probe and another face, each once. */
    private Spread spread(Metric metric) {
        DistanceSample.Collector collector = new DistanceSample.Collector(set.largestDistance(metric));
        BitSet done = new BitSet(set.size());
        for (int probe : probes) {
            done.set(probe);
            for (int other = done.nextClearBit(0); other < set.size(); other = done.nextClearBit(other + 1)) {
                collector.add(metric.distance(set.vector(probe), set.vector(other)));
            }
        }
        return new Spread(metric, DistanceSummary.of(collector.finish()));
    }
}
