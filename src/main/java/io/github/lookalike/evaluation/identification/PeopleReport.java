package io.github.lookalike.evaluation.identification;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Levelling;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.embedding.PersonTemplate;
import io.github.lookalike.evaluation.DistanceRows;
import io.github.lookalike.evaluation.LabelledSet;
import java.util.ArrayList;
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

    /**
     * False match rates of templates: how many pairs of different people would pass for one person, when each is known by
     * so many photos.
     *
     * @param photos of each person: their first ones
     * @param people who have so many
     * @param pairs of these people
     * @param rates empty if there are fewer than {@value #FEWEST_PEOPLE} people, or nothing is known of the limits
     */
    public record FalseMatchRates(int photos, int people, long pairs, Optional<Rates> rates) {

        /** Of fewer, one look-alike would be more than the third of a percent that is of interest. */
        public static final int FEWEST_PEOPLE = 25;

        /** Up to what distances two people pass for one, L2 of levelled templates. */
        public record Limits(double same, double perhaps) {}

        /**
         * Shares of the pairs.
         *
         * @param same that pass for one person
         * @param perhaps that pass for one at least perhaps
         */
        public record Rates(double same, double perhaps) {}

        /**
         * Compares the templates of all people who have so many photos.
         *
         * @param limits empty if they are not known
         */
        static FalseMatchRates of(LabelledSet set, int photos, Levelling levelling, Optional<Limits> limits) {
            List<PersonTemplate> templates = templates(set, photos);
            int people = templates.size();
            long pairs = people * (people - 1L) / 2;
            Optional<Rates> rates = people < FEWEST_PEOPLE
                    ? Optional.empty()
                    : limits.map(known -> rates(templates, pairs, levelling, known));
            return new FalseMatchRates(photos, people, pairs, rates);
        }

        private static List<PersonTemplate> templates(LabelledSet set, int photos) {
            List<PersonTemplate> templates = new ArrayList<>();
            for (int[] faces : set.facesByPerson()) {
                if (faces.length >= photos) {
                    templates.add(set.template(faces, photos));
                }
            }
            return templates;
        }

        private static Rates rates(List<PersonTemplate> templates, long pairs, Levelling levelling, Limits limits) {
            List<LabelledSet.Face> directions = new ArrayList<>();
            for (PersonTemplate template : templates) {
                String number = Integer.toString(directions.size());
                directions.add(new LabelledSet.Face(
                        number, number, template.direction().values()));
            }
            long[] within = new long[2];
            DistanceRows.forEach(new LabelledSet(directions), Metric.L2, (i, distances) -> {
                double length = templates.get(i).length();
                for (int j = i + 1; j < distances.length; j++) {
                    double distance = levelling.distance(
                            distances[j], length, templates.get(j).length());
                    within[0] += distance <= limits.same() ? 1 : 0;
                    within[1] += distance <= limits.perhaps() ? 1 : 0;
                }
            });
            return new Rates((double) within[0] / pairs, (double) within[1] / pairs);
        }
    }
}
