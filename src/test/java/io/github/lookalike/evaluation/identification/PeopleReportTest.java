package io.github.lookalike.evaluation.identification;

import static io.github.lookalike.evaluation.Faces.clusters;
import static io.github.lookalike.evaluation.Faces.face;
import static io.github.lookalike.evaluation.Faces.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Levelling;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.embedding.SetDistance;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.identification.PeopleReport.FalseMatchRates;
import io.github.lookalike.evaluation.identification.PeopleReport.FalseMatchRates.Limits;
import io.github.lookalike.evaluation.identification.PeopleReport.FalseMatchRates.Rates;
import io.github.lookalike.evaluation.identification.PeopleReport.RankOne;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleReportTest {

    private static final Levelling LEVELLING = new Levelling(0.7, 0.8);

    /** People as unlike as they come, and so unlike in their photos that some are not found. */
    private static final LabelledSet MIXED = mixed();

    @Test
    void ranksAreThoseOfEachProbeComparedWithEverybody() {
        List<RankOne> ranks =
                PeopleReport.of(MIXED, LEVELLING, Optional.empty()).ranks();

        assertThat(ranks)
                .extracting(RankOne::aggregation)
                .containsExactly(Aggregation.TEMPLATE, Aggregation.NEAREST, Aggregation.MEAN);
        for (RankOne rank : ranks) {
            assertThat(rank.share())
                    .isCloseTo(share(rank.aggregation(), 2), within(1e-12))
                    .isBetween(0.3, 0.99);
            assertThat(rank.ofMany().orElseThrow()).isCloseTo(share(rank.aggregation(), 3), within(1e-12));
        }
        assertThat(ranks.stream().map(RankOne::share).distinct()).hasSize(3);
    }

    @Test
    void wherePeopleHaveTwoPhotosAtMostNoneHasMany() {
        LabelledSet pair = set(face("ann", 1, 1, 0), face("ann", 2, 0.8, 0.6), face("bob", 1, -1, 0));
        PeopleReport report = PeopleReport.of(pair, LEVELLING, Optional.empty());

        assertThat(report.probesOfMany()).isZero();
        assertThat(report.ranks())
                .containsExactly(
                        new RankOne(Aggregation.TEMPLATE, 1, OptionalDouble.empty()),
                        new RankOne(Aggregation.NEAREST, 1, OptionalDouble.empty()),
                        new RankOne(Aggregation.MEAN, 1, OptionalDouble.empty()));
    }

    @Test
    void differentPeopleAreComparedByTheTemplatesOfTheirFirstPhotos() {
        LabelledSet set = clusters(30, 5, 6, 0.4, 3);
        Limits limits = new Limits(0.9, 1.1);
        List<FalseMatchRates> verdicts =
                PeopleReport.of(set, LEVELLING, Optional.of(limits)).falseMatchRates();

        assertThat(verdicts).extracting(FalseMatchRates::photos).containsExactly(1, 2, 5, 10, 20);
        assertThat(verdicts).extracting(FalseMatchRates::people).containsExactly(30, 30, 30, 0, 0);
        assertThat(verdicts).extracting(FalseMatchRates::pairs).containsExactly(435L, 435L, 435L, 0L, 0L);
        for (FalseMatchRates row : verdicts.subList(0, 3)) {
            Rates rates = row.rates().orElseThrow();
            assertThat(rates.same()).isCloseTo(shareWithin(set, row.photos(), limits.same()), within(1e-12));
            assertThat(rates.perhaps())
                    .isCloseTo(shareWithin(set, row.photos(), limits.perhaps()), within(1e-12))
                    .isBetween(0.01, 0.5);
        }
        assertThat(verdicts.get(3).rates()).isEmpty();
    }

    @Test
    void ofTooFewPeopleOrWithoutLimitsNothingIsTold() {
        Optional<Limits> limits = Optional.of(new Limits(0.5, 0.7));

        assertThat(verdicts(clusters(24, 2, 8, 0.3, 1), limits))
                .isEqualTo(new FalseMatchRates(1, 24, 276, Optional.empty()));
        assertThat(verdicts(clusters(25, 2, 8, 0.3, 1), limits).rates()).isPresent();
        assertThat(verdicts(clusters(25, 2, 8, 0.3, 1), Optional.empty()).rates())
                .isEmpty();
    }

    private static FalseMatchRates verdicts(LabelledSet set, Optional<Limits> limits) {
        return PeopleReport.of(set, LEVELLING, limits).falseMatchRates().get(0);
    }

    private static LabelledSet mixed() {
        LabelledSet set = clusters(12, 6, 10, 0.5, 8);
        List<LabelledSet.Face> some = new ArrayList<>();
        for (int[] faces : set.facesByPerson()) {
            // One photo of some, six of others.
            for (int i = 0; i < 1 + set.person(faces[0]) % 6; i++) {
                some.add(new LabelledSet.Face(
                        set.photo(faces[i]).label(), set.photo(faces[i]).photo(), set.vector(faces[i])));
            }
        }
        return new LabelledSet(some);
    }

    /** By the plainest way. */
    private static double share(Aggregation aggregation, int photos) {
        int probes = 0;
        int found = 0;
        for (int probe = 0; probe < MIXED.size(); probe++) {
            int own = MIXED.person(probe);
            if (MIXED.facesOfEach()[own] >= photos) {
                SetDistance distance =
                        new SetDistance(List.of(embedding(MIXED, probe)), Metric.L2, aggregation, LEVELLING);
                double[] distances = new double[MIXED.people()];
                for (int person = 0; person < distances.length; person++) {
                    distances[person] = distance.to(others(person, probe)).distance();
                }
                probes++;
                found += IntStream.range(0, distances.length).allMatch(i -> i == own || distances[i] > distances[own])
                        ? 1
                        : 0;
            }
        }
        return (double) found / probes;
    }

    private static List<Embedding> others(int person, int probe) {
        return IntStream.of(MIXED.facesByPerson().get(person))
                .filter(face -> face != probe)
                .mapToObj(face -> embedding(MIXED, face))
                .toList();
    }

    private static double shareWithin(LabelledSet set, int photos, double limit) {
        int within = 0;
        int pairs = 0;
        for (int i = 0; i < set.people(); i++) {
            for (int j = i + 1; j < set.people(); j++) {
                SetDistance distance =
                        new SetDistance(first(set, i, photos), Metric.L2, Aggregation.TEMPLATE, LEVELLING);
                within += distance.to(first(set, j, photos)).distance() <= limit ? 1 : 0;
                pairs++;
            }
        }
        return (double) within / pairs;
    }

    private static List<Embedding> first(LabelledSet set, int person, int photos) {
        return IntStream.of(set.facesByPerson().get(person))
                .limit(photos)
                .mapToObj(face -> embedding(set, face))
                .toList();
    }

    private static Embedding embedding(LabelledSet set, int face) {
        return Embedding.ofUnit(set.vector(face));
    }
}
