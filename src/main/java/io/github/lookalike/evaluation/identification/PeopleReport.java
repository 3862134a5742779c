package io.github.lookalike.evaluation.identification;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Levelling;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceRows;
import io.github.lookalike.evaluation.LabelledSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How well people are told apart and found who have several photos, by L2.
 *
 * @param falseMatchRates by photos a person, {@link #PHOTOS}
 * @param ranks by aggregation
 * @param probesOfMany how many probes have two other photos of their person or more
 */
public record PeopleReport(List<FalseMatchRates> falseMatchRates, List<RankOne> ranks, int probesOfMany) {

    /** By how many photos people are compared. */
    static final List<Integer> PHOTOS = List.of(1, 2, 5, 10, 20);

    /**
     * How often the right person is found first, each face in turn being the probe.
     *
     * @param aggregation of a person's other photos
     * @param share of all probes
     * @param ofMany of those whose person has two other photos or more; empty if there are none
     */
    public record RankOne(Aggregation aggregation, double share, OptionalDouble ofMany) {}

    public PeopleReport {
        falseMatchRates = List.copyOf(falseMatchRates);
        ranks = List.copyOf(ranks);
    }

    /**
     * Measures them.
     *
     * @param set vectors of length 1, of two people or more, one of them with two photos
     * @param levelling of templates
     * @param limits of the verdicts; empty if they are not known
     */
    public static PeopleReport of(LabelledSet set, Levelling levelling, Optional<FalseMatchRates.Limits> limits) {
        RankOneRates ranks = new RankOneRates(set, levelling);
        DistanceRows.forEach(set, Metric.L2, ranks);
        return new PeopleReport(
                PHOTOS.stream()
                        .map(photos -> FalseMatchRates.of(set, photos, levelling, limits))
                        .toList(),
                Stream.of(Aggregation.values())
                        .map(aggregation -> new RankOne(
                                aggregation,
                                ranks.share(aggregation),
                                IntStream.of(ranks.probesOfMany())
                                        .filter(probes -> probes > 0)
                                        .mapToDouble(probes -> ranks.shareOfMany(aggregation))
                                        .findFirst()))
                        .toList(),
                ranks.probesOfMany());
    }
}
