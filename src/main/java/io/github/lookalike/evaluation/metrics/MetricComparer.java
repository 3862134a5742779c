package io.github.lookalike.evaluation.metrics;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceSample;
import io.github.lookalike.evaluation.DistanceSummary;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.StratifiedSample;
import io.github.lookalike.evaluation.TooLittleDataException;
import io.github.lookalike.evaluation.metrics.MetricComparison.Agreement;
import io.github.lookalike.evaluation.metrics.MetricComparison.ChangedMatch;
import io.github.lookalike.evaluation.metrics.MetricComparison.RankAgreement;
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
public final class MetricComparer {

    private static final Metric[][] COUPLES = {
        {Metric.L1, Metric.L2}, {Metric.L1, Metric.COSINE}, {Metric.L2, Metric.COSINE}
    };
    private static final double UNIT_TOLERANCE = 1e-3;

    private final LabelledSet set;
    private final MetricComparison.Options options;
    private final Perturbations perturbations;
    private final int[] probes;

    private MetricComparer(LabelledSet set, MetricComparison.Options options) {
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
        this.perturbations = new Perturbations(set, options);
        this.probes = StratifiedSample.of(set.size(), options.probes(), options.seed())
                .mapToInt(Math::toIntExact)
                .toArray();
    }

    /** A probe's part of the result: agreements by couple, then by kind of perturbation. */
    private record ProbeResult(
            int probe,
            Map<Metric, Integer> nearest,
            List<RankAgreement> couples,
            List<RankAgreement> perturbedL1,
            List<RankAgreement> perturbedL2) {}

    /**
     * Compares all metrics.
     *
     * @throws TooLittleDataException if there are fewer than three faces
     * @throws IllegalArgumentException if a vector's L2 norm is not 1 (within 1e-3)
     */
    public static MetricComparison compare(LabelledSet set, MetricComparison.Options options) {
        return new MetricComparer(set, options).compare();
    }

    private MetricComparison compare() {
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
                perturbations.componentShare(probes),
                IntStream.range(0, perturbations.kinds())
                        .mapToObj(kind -> perturbations.result(
                                kind,
                                mean(results, result -> result.perturbedL1().get(kind)),
                                mean(results, result -> result.perturbedL2().get(kind))))
                        .toList());
    }

    private ProbeResult compare(int probe) {
        Map<Metric, RankList> ranked = new EnumMap<>(Metric.class);
        Map<Metric, Integer> nearest = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            ranked.put(metric, new RankList(set, probe, set.vector(probe), metric));
            nearest.put(metric, ranked.get(metric).nearest());
        }
        List<RankAgreement> couples = new ArrayList<>();
        for (Metric[] couple : COUPLES) {
            couples.add(ranked.get(couple[0]).agreement(ranked.get(couple[1]), options.k()));
        }
        return new ProbeResult(
                probe, nearest, couples, perturbed(ranked, probe, Metric.L1), perturbed(ranked, probe, Metric.L2));
    }

    private List<RankAgreement> perturbed(Map<Metric, RankList> clean, int probe, Metric metric) {
        return IntStream.range(0, perturbations.kinds())
                .mapToObj(kind -> clean.get(metric)
                        .agreement(new RankList(set, probe, perturbations.perturbed(probe, kind), metric), options.k()))
                .toList();
    }

    private static RankAgreement mean(List<ProbeResult> results, Function<ProbeResult, RankAgreement> part) {
        return RankAgreement.mean(results.stream().map(part).toList());
    }

    private ChangedMatch changedMatch(ProbeResult result) {
        Map<Metric, LabelledSet.Photo> nearest = new EnumMap<>(Metric.class);
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
