package io.github.lookalike.report.evaluation;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceDistribution;
import io.github.lookalike.evaluation.Roc;
import io.github.lookalike.evaluation.identification.IdentificationReport;
import io.github.lookalike.evaluation.identification.TripletReport.HardTriplet;
import io.github.lookalike.evaluation.pairs.VerificationReport;
import io.github.lookalike.report.table.Document;
import java.util.List;

/**
 * What an evaluation has found, to be printed, drawn and put on a page.
 *
 * @param title a line
 * @param document its figures
 * @param curves the ROC curve of each metric
 * @param distances those of each metric
 * @param hardest triplets, the hardest first; may be empty
 */
public record Evaluation(
        String title,
        Document document,
        List<Curve> curves,
        List<DistanceDistribution> distances,
        List<HardTriplet> hardest) {

    /** A metric's ROC curve. */
    public record Curve(Metric metric, List<Roc.Point> points) {

        public static Curve of(VerificationReport report) {
            return new Curve(report.metric(), report.roc());
        }

        public static Curve of(IdentificationReport report) {
            return new Curve(report.metric(), report.roc());
        }
    }

    public Evaluation {
        curves = List.copyOf(curves);
        distances = List.copyOf(distances);
        hardest = List.copyOf(hardest);
    }
}
