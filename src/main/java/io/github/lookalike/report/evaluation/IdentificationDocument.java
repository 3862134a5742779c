package io.github.lookalike.report.evaluation;

import io.github.lookalike.evaluation.identification.IdentificationReport;
import io.github.lookalike.evaluation.identification.IdentificationReport.Misidentified;
import io.github.lookalike.evaluation.identification.PeopleReport;
import io.github.lookalike.evaluation.identification.PeopleReport.FalseMatchRates.Rates;
import io.github.lookalike.evaluation.identification.PeopleReport.RankOne;
import io.github.lookalike.evaluation.identification.TripletReport;
import io.github.lookalike.evaluation.identification.TripletReport.HardTriplet;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.Document;
import io.github.lookalike.report.table.HumanReadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Shows how well people were found among others, and how well their triplets keep FaceNet's constraint.
 *
 * @param folder of the photos
 * @param withoutFace photos that are left out because no face was found
 * @param reports one a metric, of the same faces
 * @param people of the same faces
 * @param triplets of the same faces
 */
public record IdentificationDocument(
        String folder,
        List<String> withoutFace,
        List<IdentificationReport> reports,
        PeopleReport people,
        TripletReport triplets) {

    private static final int SHOWN = 10;

    public Document document() {
        IdentificationReport first = reports.get(0);
        List<Document.Part> parts = new ArrayList<>();
        parts.add(new Document.Text(introduction(first)));
        parts.add(new Document.Facts(facts(first)));
        parts.add(new Document.Table<>("identification", "", columns(first), reports));
        parts.add(new Document.Text(ReportColumns.notes(first.separation())));
        parts.addAll(new PeopleParts(people).parts());
        parts.add(misidentified(first));
        parts.addAll(new TripletParts(triplets).parts());
        return new Document(parts);
    }

    private List<String> introduction(IdentificationReport first) {
        String faces = String.format(
                Locale.ROOT,
                "Identification in %s: %,d faces of %,d people. Each of the %,d faces whose person has another photo is"
                        + " looked for among all others, by the nearest photo (rank-1, rank-5); AUC, EER and TAR are over all %,d pairs of one"
                        + " person and %,d of two.",
                folder,
                first.faces(),
                first.people(),
                first.ranks().probes(),
                first.pairs().same(),
                first.pairs().different());
        return withoutFace.isEmpty()
                ? List.of(faces)
                : List.of(
                        faces, "Photos left out because no face was found: " + ReportColumns.listed(withoutFace) + ".");
    }

    private Map<String, Object> facts(IdentificationReport first) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("labelled", folder);
        facts.put("faces", first.faces());
        facts.put("people", first.people());
        facts.put("probes", first.ranks().probes());
        facts.put("same_pairs", first.pairs().same());
        facts.put("different_pairs", first.pairs().different());
        facts.put("photos_without_face", withoutFace);
        return facts;
    }

    private static List<Column<IdentificationReport>> columns(IdentificationReport first) {
        List<Column<IdentificationReport>> columns = new ArrayList<>();
        columns.add(ReportColumns.metric(IdentificationReport::metric));
        columns.add(
                ReportColumns.rate("rank_1", "rank-1", report -> report.ranks().rank1()));
        columns.add(
                ReportColumns.rate("rank_5", "rank-5", report -> report.ranks().rank5()));
        columns.addAll(ReportColumns.separation(first.separation(), IdentificationReport::separation));
        return columns;
    }

    private static Document.Part misidentified(IdentificationReport report) {
        Document.Table<Misidentified> table = new Document.Table<>(
                "misidentified",
                String.format(
                        Locale.ROOT,
                        "Probes that somebody else is nearer to by %s: %,d; the plainest",
                        ReportColumns.name(report.metric()),
                        Math.round((1 - report.ranks().rank1()) * report.ranks().probes())),
                List.of(
                        Column.count("rank", Misidentified::rank),
                        ReportColumns.number("own_distance", "to own", 3, Misidentified::ownDistance),
                        ReportColumns.number("other_distance", "to other", 3, Misidentified::otherDistance),
                        Column.text("probe", row -> row.probe().photo()),
                        Column.text("own", row -> row.own().photo()),
                        Column.text("other", row -> row.other().photo())),
                report.ranks().misidentified(),
                SHOWN);
        return report.ranks().misidentified().isEmpty() ? table.hidden() : table;
    }

    /** Shows how well people of several photos are told apart and found. */
    private record PeopleParts(PeopleReport report) {

        private static final String NOTHING = "-";

        List<Document.Part> parts() {
            return List.of(
                    new Document.Table<>(
                            "false_verdicts",
                            "Pairs of different people that pass for one person, by photos of each",
                            List.of(
                                    Column.count("photos", PeopleReport.FalseMatchRates::photos),
                                    ReportColumns.count("people", row -> (long) row.people()),
                                    ReportColumns.count("pairs", PeopleReport.FalseMatchRates::pairs),
                                    share("false_same", "same person", row -> row.rates()
                                            .map(Rates::same)),
                                    share("false_perhaps", "at least perhaps", row -> row.rates()
                                            .map(Rates::perhaps)),
                                    new Column<>("note", "", PeopleParts::note, row -> note(row), false)),
                            report.falseMatchRates()),
                    new Document.Table<>(
                            "aggregations",
                            String.format(
                                    Locale.ROOT,
                                    "Rank-1 by how a person's photos are aggregated, and for the %,d faces whose person has two"
                                            + " others or more",
                                    report.probesOfMany()),
                            List.of(
                                    Column.text("aggregation", PeopleParts::name),
                                    ReportColumns.rate("rank_1", "rank-1", RankOne::share),
                                    share(
                                            "rank_1_of_many",
                                            "of these",
                                            row -> row.ofMany().isPresent()
                                                    ? Optional.of(row.ofMany().getAsDouble())
                                                    : Optional.empty())),
                            report.ranks()));
        }

        private static <T> Column<T> share(String key, String heading, Function<T, Optional<Double>> value) {
            return new Column<>(
                    key,
                    heading,
                    row -> value.apply(row).orElse(null),
                    row -> value.apply(row).map(HumanReadable::finePercent).orElse(NOTHING),
                    true);
        }

        /** Why nothing is told. */
        private static String note(PeopleReport.FalseMatchRates row) {
            if (row.rates().isPresent()) {
                return "";
            }
            return row.people() < PeopleReport.FalseMatchRates.FEWEST_PEOPLE
                    ? "fewer than " + PeopleReport.FalseMatchRates.FEWEST_PEOPLE + " people have so many"
                    : "the model is not calibrated";
        }

        /** The word that {@code --aggregate} takes. */
        private static String name(RankOne row) {
            return row.aggregation().name().toLowerCase(Locale.ROOT);
        }
    }

    /** Shows a triplet report. */
    private record TripletParts(TripletReport report) {

        List<Document.Part> parts() {
            return List.of(
                    new Document.Text(List.of(introduction())),
                    new Document.Table<>(
                            "triplets",
                            "",
                            List.of(
                                    ReportColumns.number(
                                            "margin", "margin", 2, (TripletReport triplets) -> triplets.options()
                                                    .margin()),
                                    ReportColumns.count("evaluated", TripletReport::evaluated),
                                    ReportColumns.count("possible", TripletReport::possible),
                                    ReportColumns.rate("satisfied", "satisfied", report -> report.shares()
                                            .satisfied()),
                                    ReportColumns.rate("semi_hard", "semi-hard", report -> report.shares()
                                            .semiHard()),
                                    ReportColumns.rate("hard", "hard", report -> report.shares()
                                            .hard()),
                                    ReportColumns.number("mean_loss", "mean loss", 4, TripletReport::meanLoss)),
                            List.of(report)),
                    hardest());
        }

        private String introduction() {
            return String.format(
                    Locale.ROOT,
                    "Triplets as FaceNet has them: an anchor A, another photo P of the same person, a photo N of somebody"
                            + " else, and d the L2 distance. Satisfied: d(A,P)² + margin < d(A,N)²; semi-hard: N"
                            + " is farther than P, but by less; hard: N is as near as P, or nearer. The loss is by how much"
                            + " d(A,P)² + margin exceeds d(A,N)². %s.",
                    sample());
        }

        private String sample() {
            return report.evaluated() == report.possible()
                    ? String.format(Locale.ROOT, "Over all %,d triplets", report.possible())
                    : String.format(
                            Locale.ROOT,
                            "Over a sample of %,d of %,d triplets (seed %d)",
                            report.evaluated(),
                            report.possible(),
                            report.options().seed());
        }

        private Document.Part hardest() {
            Document.Table<HardTriplet> table = new Document.Table<>(
                    "hardest_triplets",
                    "Hardest triplets, one for each anchor",
                    List.of(
                            ReportColumns.number("squared_to_positive", "d(A,P)²", 3, HardTriplet::squaredToPositive),
                            ReportColumns.number("squared_to_negative", "d(A,N)²", 3, HardTriplet::squaredToNegative),
                            Column.distance("loss", HardTriplet::loss),
                            Column.text("anchor", triplet -> triplet.anchor().photo()),
                            Column.text(
                                    "positive", triplet -> triplet.positive().photo()),
                            Column.text(
                                    "negative", triplet -> triplet.negative().photo())),
                    report.hardest());
            return report.hardest().isEmpty() ? table.hidden() : table;
        }
    }
}
