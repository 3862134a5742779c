package io.github.lookalike.report.evaluation;

import io.github.lookalike.evaluation.identification.FalseVerdicts;
import io.github.lookalike.evaluation.identification.FalseVerdicts.Rates;
import io.github.lookalike.evaluation.identification.PeopleReport;
import io.github.lookalike.evaluation.identification.PeopleReport.RankOne;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.Document;
import io.github.lookalike.report.table.HumanReadable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Shows how well people of several photos are told apart and found. */
record PeopleParts(PeopleReport report) {

    private static final String NOTHING = "-";

    List<Document.Part> parts() {
        return List.of(
                new Document.Table<>(
                        "false_verdicts",
                        "Pairs of different people that pass for one person, by photos of each",
                        List.of(
                                Column.count("photos", FalseVerdicts::photos),
                                ReportColumns.count("people", row -> (long) row.people()),
                                ReportColumns.count("pairs", FalseVerdicts::pairs),
                                share("false_same", "same person", row -> row.rates()
                                        .map(Rates::same)),
                                share("false_perhaps", "at least perhaps", row -> row.rates()
                                        .map(Rates::perhaps)),
                                new Column<>("note", "", PeopleParts::note, row -> note(row), false)),
                        report.falseVerdicts()),
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
    private static String note(FalseVerdicts row) {
        if (row.rates().isPresent()) {
            return "";
        }
        return row.people() < FalseVerdicts.FEWEST_PEOPLE
                ? "fewer than " + FalseVerdicts.FEWEST_PEOPLE + " people have so many"
                : "the model is not calibrated";
    }

    /** The word that {@code --aggregate} takes. */
    private static String name(RankOne row) {
        return row.aggregation().name().toLowerCase(Locale.ROOT);
    }
}
