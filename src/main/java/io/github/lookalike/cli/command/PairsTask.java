package io.github.lookalike.cli.command;

import io.github.lookalike.cli.gallery.FolderGallery;
import io.github.lookalike.evaluation.DistanceDistribution;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.pairs.LfwPairs;
import io.github.lookalike.evaluation.pairs.LfwPhoto;
import io.github.lookalike.evaluation.pairs.VerificationReport;
import io.github.lookalike.ranking.Calibration;
import io.github.lookalike.report.evaluation.Evaluation;
import io.github.lookalike.report.evaluation.VerificationDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --pairs --images}: are two photos of one person? */
final class PairsTask implements EvaluateCommand.EvaluationTask {

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            required = true,
            description = "Verification: a list of pairs as LFW's pairs.txt, of any number of folds.")
    private Path list;

    @Option(
            names = "--images",
            paramLabel = "DIR",
            required = true,
            description = "The photos of the pairs, a folder a person: Name/Name_0001.jpg.")
    private Path images;

    private LfwPairs pairs;
    private final Map<LfwPhoto, String> paths = new LinkedHashMap<>();

    @Override
    public Path folder() {
        return images;
    }

    @Override
    public void prepare() throws IOException {
        pairs = LfwPairs.read(list);
        for (LfwPhoto photo : pairs.photos()) {
            Path path = images.relativize(photo.in(images));
            paths.put(photo, path.toString().replace(path.getFileSystem().getSeparator(), "/"));
        }
    }

    @Override
    public LabelledSet faces(FolderGallery.IndexedPhotos photos) {
        return new LabelledSet(paths.entrySet().stream()
                .flatMap(photo -> vector(photos, photo.getKey()).stream()
                        .map(vector -> new LabelledSet.Face(photo.getKey().person(), photo.getValue(), vector)))
                .toList());
    }

    @Override
    public Evaluation evaluate(FolderGallery.IndexedPhotos photos, Optional<Calibration> calibration) {
        List<VerificationReport> reports = VerificationReport.ofEachMetric(pairs, photo -> vector(photos, photo));
        List<String> missed = paths.values().stream()
                .filter(path -> photos.face(path).isEmpty())
                .toList();
        return new Evaluation(
                "Verification on " + list,
                new VerificationDocument(list.toString(), images.toString(), paths.size(), missed, reports).document(),
                reports.stream().map(Evaluation.Curve::of).toList(),
                reports.stream()
                        .map(report -> DistanceDistribution.of(
                                report.metric(), pairs.measure(report.metric(), photo -> vector(photos, photo))))
                        .toList(),
                List.of());
    }

    private Optional<float[]> vector(FolderGallery.IndexedPhotos photos, LfwPhoto photo) {
        return photos.face(paths.get(photo))
                .map(face -> face.template().embedding().values());
    }
}
