package io.github.lookalike.report.evaluation;

import io.github.lookalike.evaluation.identification.TripletReport;
import io.github.lookalike.evaluation.identification.TripletReport.HardTriplet;
import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.Document;
import java.util.List;
import java.util.Locale;

/** Shows a triplet report. */
record TripletParts(TripletReport report) {

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
                                ReportColumns.rate("satisfied", "satisfied", TripletReport::satisfied),
                                ReportColumns.rate("semi_hard", "semi-hard", TripletReport::semiHard),
                                ReportColumns.rate("hard", "hard", TripletReport::hard),
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
                "Hardest triplets",
                List.of(
                        ReportColumns.number("squared_to_positive", "d(A,P)²", 3, HardTriplet::squaredToPositive),
                        ReportColumns.number("squared_to_negative", "d(A,N)²", 3, HardTriplet::squaredToNegative),
                        Column.distance("loss", HardTriplet::loss),
                        Column.text("anchor", triplet -> triplet.anchor().photo()),
                        Column.text("positive", triplet -> triplet.positive().photo()),
                        Column.text("negative", triplet -> triplet.negative().photo())),
                report.hardest());
        return report.hardest().isEmpty() ? table.hidden() : table;
    }
}
