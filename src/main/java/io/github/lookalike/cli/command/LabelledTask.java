package io.github.lookalike.cli.command;

import io.github.lookalike.cli.gallery.FolderGallery;
import io.github.lookalike.embedding.Levelling;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.DistanceDistribution;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.identification.IdentificationReport;
import io.github.lookalike.evaluation.identification.PeopleReport;
import io.github.lookalike.evaluation.identification.PeopleReport.FalseMatchRates;
import io.github.lookalike.evaluation.identification.TripletReport;
import io.github.lookalike.ranking.Calibration;
import io.github.lookalike.ranking.Verdict;
import io.github.lookalike.report.evaluation.Evaluation;
import io.github.lookalike.report.evaluation.IdentificationDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** {@code --labelled}: who is it? */
final class LabelledTask implements EvaluateCommand.EvaluationTask {

    @Option(
            names = "--labelled",
            paramLabel = "DIR",
            required = true,
            description = "Identification: photos, a folder a person.")
    private Path folder;

    @Option(
            names = "--margin",
            paramLabel = "X",
            description = "By how much d(A,N)² must exceed d(A,P)² in a triplet. Default: 0.2, FaceNet's.")
    private double margin = TripletReport.Options.DEFAULT.margin();

    @Option(
            names = "--triplets",
            paramLabel = "N",
            description = "How many triplets at the most; of more, a sample. Default: 1000000.")
    private long triplets = TripletReport.Options.DEFAULT.limit();

    @Option(names = "--seed", paramLabel = "N", description = "Of the sample. Default: 1.")
    private long seed = TripletReport.Options.DEFAULT.seed();

    @Option(
            names = "--hardest",
            paramLabel = "N",
            description = "How many of the hardest triplets are shown, one for each anchor. Default: 10.")
    private int hardest = TripletReport.Options.DEFAULT.hardest();

    private TripletReport.Options options;

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void prepare() {
        options = new TripletReport.Options(margin, triplets, seed, hardest);
    }

    @Override
    public LabelledSet faces(FolderGallery.IndexedPhotos photos) {
        return photos.labelled();
    }

    @Override
    public Evaluation evaluate(FolderGallery.IndexedPhotos photos, Optional<Calibration> calibration) {
        LabelledSet faces = faces(photos);
        List<IdentificationReport> reports = Stream.of(Metric.values())
                .map(metric -> IdentificationReport.of(metric, faces))
                .toList();
        PeopleReport people = PeopleReport.of(
                faces,
                calibration.map(Calibration::levelling).orElse(Levelling.NONE),
                calibration.map(known ->
                        new FalseMatchRates.Limits(Verdict.SAME.farthest(known), Verdict.UNSURE.farthest(known))));
        TripletReport report = TripletReport.of(faces, options);
        return new Evaluation(
                "Identification in " + folder,
                new IdentificationDocument(folder.toString(), photos.withoutFace(), reports, people, report).document(),
                reports.stream().map(Evaluation.Curve::of).toList(),
                Stream.of(Metric.values())
                        .map(metric -> DistanceDistribution.of(metric, faces))
                        .toList(),
                report.hardest());
    }
}
